import { BooleanField, ChoiceField, MultiChoiceField } from './ChoiceField';
import { DateField } from './DateField';
import { FilesField } from './FilesField';
import { GroupField } from './GroupField';
import { RichLabel } from './RichLabel';
import { TextArea, TextField } from './TextField';

const COMPONENTS = {
  textarea: TextArea,
  date: DateField,
  choice: ChoiceField,
  multichoice: MultiChoiceField,
  boolean: BooleanField,
  group: GroupField,
  files: FilesField,
  richlabel: RichLabel,
};

/** The right control for a field of the form; everything that is typed is a `TextField`. */
export function FormField(props) {
  const Component = COMPONENTS[props.field.type] || TextField;
  return <Component {...props} error={props.errorsAt(props.path)} />;
}
