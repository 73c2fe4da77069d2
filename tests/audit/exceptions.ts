import type { Reason } from '#src/pages/guides/audited.ts';
import type { EngineId, Finding } from './engines.ts';

/** Something an engine says and a person has looked at: it is as it should be, for a reason the statement gives. */
export interface Exception {
  readonly engine: EngineId;
  readonly rule: string;
  /** What the element it is said of looks like, where not every one may be so. */
  readonly where?: RegExp;
  /** Its words in `guide.json`, under `accessibility.why`. */
  readonly why: Reason;
}

export const exceptions: readonly Exception[] = [
  {
    engine: 'htmlcs',
    rule: 'WCAG2AA.Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchID',
    where: /^<a\b[^>]* href="[^"]*#/,
    why: 'answersInAddress',
  },
  { engine: 'ibm', rule: 'style_color_misuse', where: /^<(link|style)\b/, why: 'checkedApart' },
  { engine: 'ibm', rule: 'style_highcontrast_visible', where: /^<(link|style)\b/, why: 'checkedApart' },
  { engine: 'ibm', rule: 'style_viewport_resizable', where: /^<(link|style)\b/, why: 'checkedApart' },
  { engine: 'ibm', rule: 'style_focus_visible', why: 'checkedApart' },
  { engine: 'ibm', rule: 'element_tabbable_unobscured', why: 'checkedApart' },
  { engine: 'ibm', rule: 'element_tabbable_visible', where: /class="skip"/, why: 'skipLink' },
  { engine: 'ibm', rule: 'heading_markup_misuse', where: /^<h2>/, why: 'claimIsHeading' },
  { engine: 'ibm', rule: 'aria_descendant_valid', where: /role="img"/, why: 'pictureHasName' },
  { engine: 'axe', rule: 'th-has-data-cells', where: /class="dates"/, why: 'groupOfRows' },
  {
    engine: 'htmlcs',
    rule: 'WCAG2AA.Principle1.Guideline1_3.1_3_1.H43.HeadersRequired',
    where: /class="dates"/,
    why: 'groupOfRows',
  },
  { engine: 'ibm', rule: 'text_block_heading', where: /^<(p|div)\b/, why: 'notAHeading' },
  { engine: 'ibm', rule: 'text_sensory_misuse', why: 'notAnInstruction' },
  { engine: 'ibm', rule: 'a_target_warning', where: /^<a\b[^>]*target="_blank"/, why: 'newTab' },
  { engine: 'ibm', rule: 'input_checkboxes_grouped', where: /id="(tick|plan)-/, why: 'lineIsGroup' },
  { engine: 'ibm', rule: 'input_label_visible', where: /id="(tick|plan)-/, why: 'nameHoldsLabel' },
  { engine: 'ibm', rule: 'list_structure_proper', where: /^<dl\b/, why: 'listIsValid' },
  { engine: 'ibm', rule: 'download_keyboard_controllable', where: /^<a\b[^>]*href="https:/, why: 'otherSite' },
  { engine: 'axe', rule: 'color-contrast', where: /^<a\b[^>]* href="#/, why: 'touchesAnother' },
  { engine: 'axe', rule: 'color-contrast', where: /^<t[hd]\b/, why: 'scrolled' },
  { engine: 'axe', rule: 'color-contrast', where: /^<text\b/, why: 'oneLetter' },
];

/** Takes what an engine found, gives the exception that covers it, if one does. */
export const exceptionFor = ({ engine, rule, html }: Finding): Exception | undefined =>
  exceptions.find((one) => one.engine === engine && one.rule === rule && (one.where?.test(html) ?? true));
