import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, about in that order: two Firefoxes beside each other take longer than one after the other. Others go by what the runner knows. */
const longest = [
  'mutation/faults',
  'proof/prove',
  'browser/fuzz',
  'browser/paths',
  'engines/firefoxBeyond',
  'browser/offline',
  'browser/guides',
  'engines/firefox',
  'engines/webkit',
  'browser/strolls',
  'browser/axe',
  'browser/map',
];

/** Puts long files first, or one core would wait at the end for the other. On a fresh machine the runner goes by size, which misleads. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    return (await super.sort(files)).sort((one, other) => group(one) - group(other) || place(one) - place(other));
  }
}
