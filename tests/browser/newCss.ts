import * as css from 'css-tree';
import { support } from './support.ts';

/** Takes the name of a property, a selector or an at-rule: vendors' own ones beside the standard one are no feature. */
const isStandard = (name: string) => !name.startsWith('-');

/** Takes a style sheet, gives the keys of all features it uses, as they stand in `support`. What stands in `@supports` is asked for first. */
export function featuresIn(text: string): readonly string[] {
  const keys = new Set<string>();
  const functions = new Set<string>();
  const add = (...path: string[]) => keys.add(path.join('.'));
  const addKnown = (...path: string[]) => support.has(path.join('.')) && add(...path);
  const readValue = ({ property, value }: css.Declaration) =>
    css.walk(value, (node) => {
      if (node.type === 'Function') functions.add(node.name);
      if (node.type === 'Function' || node.type === 'Identifier') addKnown('css.properties', property, node.name);
      if (node.type === 'Operator' && property === 'content') add('css.properties.content.alt_text');
    });
  css.walk(css.parse(text), {
    enter(node: css.CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') return css.walk.skip;
      if (node.type === 'Feature') addKnown('css.at-rules', node.kind, node.name);
      if (node.type === 'NestingSelector') add('css.selectors.nesting');
      if (node.type === 'Atrule' && isStandard(node.name)) add('css.at-rules', node.name);
      if ((node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') && isStandard(node.name))
        add('css.selectors', node.name);
      if (node.type === 'Declaration' && isStandard(node.property)) {
        add('css.properties', node.property);
        readValue(node);
      }
    },
  });
  const isFunction = (key: string) => key.startsWith('css.types.') && functions.has(key.split('.').at(-1) ?? '');
  return [...keys, ...[...support.keys()].filter(isFunction)];
}
