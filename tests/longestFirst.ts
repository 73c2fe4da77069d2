import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in that order. Others go by what the runner knows of them. */
const longest = [
  'mutation/faults',
  'proof/prove',
  'browser/fuzz',
  'browser/paths',
  'browser/offline',
  'engines/firefox',
  'engines/firefoxBeyond',
  'engines/webkit',
  'browser/strolls',
  'browser/guides',
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
