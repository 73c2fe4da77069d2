import 'survey-core/survey-core.fontless.min.css';
import 'survey-core/i18n/simplified-chinese';
import { wizard } from 'virtual:wizard';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

const { words, questions } = wizard;

/** The same questions in SurveyJS, one on a page, in its own look without the font it can embed. */
const survey = new Model({
  title: words.title,
  description: `${words.lead} ${words.promise}`,
  locale: 'zh-cn',
  showQuestionNumbers: false,
  showPrevButton: false,
  pageNextText: words.continue,
  pages: questions.map(({ id, ask, why, help, many, answers }) => ({
    name: id,
    elements: [
      {
        type: many ? 'checkbox' : 'radiogroup',
        name: id,
        title: ask,
        description: `${words.whyAsked} ${why} ${words.howToFind} ${help}`,
        isRequired: true,
        choices: answers.map((answer) => ({ value: answer.id, text: [answer.label, answer.hint].join(' ').trim() })),
      },
    ],
  })),
});

createRoot(document.getElementById('app') as HTMLElement).render(<Survey model={survey} />);
