/** Answers each line of JSON with one: what the front end makes of a rule, or of a form's answers. */
import { registerHooks } from 'node:module';
import { createInterface } from 'node:readline';

// the bundler resolves './logic' to './logic.js'
registerHooks({
  resolve: (name, context, next) =>
    next(name.startsWith('.') && !name.endsWith('.js') ? `${name}.js` : name, context),
});

const rules = new URL(
  '../../../../frontend/packages/volto-eurzad-forms/src/rules/',
  import.meta.url,
).href;
const { evaluate, RuleError } = await import(`${rules}logic.js`);
const { answersOf } = await import(`${rules}values.js`);
const { stateOf } = await import(`${rules}state.js`);
const { validate } = await import(`${rules}validate.js`);

function valueOf({ rule, answers, today }) {
  try {
    return { value: evaluate(rule, answers, today) };
  } catch (error) {
    if (error instanceof RuleError) return { refused: true };
    throw error;
  }
}

function judged({ form, answers, today }) {
  const { shown, values } = stateOf(form, answers, today);
  const errors = validate(form, answers, null, today).map((one) => one.field);
  return {
    sent: answersOf(form.fields, answers, shown),
    shown: [...shown],
    values,
    errors,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  process.stdout.write(
    `${JSON.stringify(asked.form ? judged(asked) : valueOf(asked))}\n`,
  );
}
