import { wizard } from 'virtual:wizard';

/** The same questions as a page without a framework asks them: each is built anew from its words. */
const { words, questions } = wizard;
const app = document.getElementById('app') as HTMLElement;
const given = new Map<string, readonly string[]>();

/** Makes an element of a kind, with a class and what it holds. */
function make<T extends keyof HTMLElementTagNameMap>(tag: T, className: string, ...content: (Node | string)[]) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function ask(at: number): void {
  const question = questions[at];
  if (!question) {
    app.replaceChildren(JSON.stringify([...given]));
    return;
  }
  const { id, ask: heading, why, help, many, answers } = question;
  const title = make('h1', '', heading);
  title.tabIndex = -1;
  const rows = answers.map((answer) => {
    const input = make('input', '');
    Object.assign(input, { type: many ? 'checkbox' : 'radio', name: id, value: answer.id });
    const text = make('span', '', answer.label);
    if (answer.hint) text.append(make('span', 'hint', answer.hint));
    return make('label', '', input, text);
  });
  const legend = make('legend', '', make('span', '', words.progress.replace('{{number}}', String(at + 1))), title);
  const reason = make('p', '', make('strong', '', words.whyAsked), ' ', why);
  const button = make('button', 'primary', words.continue);
  const form = make('form', '', make('fieldset', '', legend, reason, ...rows), make('p', '', button));
  form.append(make('h2', '', words.howToFind), make('p', '', help));
  form.onsubmit = (event) => {
    event.preventDefault();
    const chosen = new FormData(form).getAll(id).map(String);
    if (chosen.length === 0) return;
    given.set(id, chosen);
    ask(at + 1);
  };
  const head = at === 0 ? [make('p', '', words.title), make('p', '', words.lead, ' ', words.promise)] : [];
  app.replaceChildren(...head, form);
  if (at > 0) title.focus();
  document.title = `${heading} – ${words.name}`;
}

ask(0);
