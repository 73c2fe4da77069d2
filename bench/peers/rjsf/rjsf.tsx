import { wizard } from 'virtual:wizard';
import Form from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const { words, questions } = wizard;

/** One question as a schema with one property. */
function schemaOf({ id, ask, why, help, many, answers }: (typeof questions)[number]): RJSFSchema {
  const choices = answers.map((answer) => ({
    const: answer.id,
    title: [answer.label, answer.hint].join(' ').trim(),
  }));
  const texts = { title: ask, description: `${words.whyAsked} ${why} ${words.howToFind} ${help}` };
  const answer: RJSFSchema = many
    ? { type: 'array', uniqueItems: true, minItems: 1, items: { type: 'string', oneOf: choices }, ...texts }
    : { type: 'string', oneOf: choices, ...texts };
  return { type: 'object', required: [id], properties: { [id]: answer } };
}

const uiOf = ({ id, many }: (typeof questions)[number]): UiSchema => ({
  [id]: { 'ui:widget': many ? 'checkboxes' : 'radio', 'ui:options': { optionValueFormat: 'realValue' } },
  'ui:submitButtonOptions': { submitText: words.continue },
});

/** The same questions in react-jsonschema-form: a form for each, and the answers so far in a state of the page. */
function Steps() {
  const [given, setGiven] = useState<readonly object[]>([]);
  const question = questions[given.length];
  if (!question) return <pre>{JSON.stringify(given)}</pre>;
  return (
    <>
      {given.length === 0 && (
        <>
          <p>{words.title}</p>
          <p>
            {words.lead} {words.promise}
          </p>
        </>
      )}
      <Form
        key={question.id}
        schema={schemaOf(question)}
        uiSchema={uiOf(question)}
        validator={validator}
        noHtml5Validate
        // Else the first answer would be chosen beforehand.
        experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
        onSubmit={({ formData }) => setGiven([...given, formData])}
      />
    </>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<Steps />);
