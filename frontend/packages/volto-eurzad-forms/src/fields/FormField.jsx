import { CalculatedField, isCalculated } from './CalculatedField';
import {
  BooleanField,
  ChoiceField,
  MultiChoiceField,
  YesNoField,
} from './ChoiceField';
import { CompositeField, PointField } from './CompositeField';
import { DateField } from './DateField';
import { FilesField } from './FilesField';
import { GroupField } from './GroupField';
import { RichLabel } from './RichLabel';
import { LinesField, TextArea, TextField } from './TextField';

const COMPONENTS = {
  textarea: TextArea,
  date: DateField,
  choice: ChoiceField,
  multichoice: MultiChoiceField,
  boolean: BooleanField,
  group: GroupField,
  files: FilesField,
  richlabel: RichLabel,
  lines: LinesField,
  person: CompositeField,
  company: CompositeField,
  address: CompositeField,
  likert: CompositeField,
  point: PointField,
};

function componentFor(field) {
  if (isCalculated(field)) return CalculatedField;
  if (field.type === 'boolean' && field.widget === 'radio') return YesNoField;
  return COMPONENTS[field.type] || TextField;
}

/** The right control for a field of the form; everything that is typed is a `TextField`. */
export function FormField(props) {
  const Component = componentFor(props.field);
  return <Component {...props} error={props.errorsAt(props.path)} />;
}
