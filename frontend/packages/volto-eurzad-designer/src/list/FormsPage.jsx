import { useEffect, useState } from 'react';
import { Link, useHistory } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { pathOf } from 'volto-eurzad-desk/api/client';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { SelectField, TextField } from 'volto-eurzad-desk/ui/Fields';
import { FormDialog } from 'volto-eurzad-desk/ui/FormDialog';
import { Empty, Loaded } from 'volto-eurzad-desk/ui/Waiting';
import { useForms, useNewForm, useServices } from '../api';
import { designer } from '../messages/designer';
import { designerOf } from '../paths';

const parentOf = (path) => path.replace(/\/[^/]+\/?$/, '');

/** All forms of the office, and the way to a new one. */
export function FormsPage({ onTitle }) {
  const text = useText();
  const forms = useForms();
  const services = useServices();
  const [adding, setAdding] = useState(false);
  useEffect(() => onTitle(text(designer.forms)), [onTitle, text]);
  const titles = new Map(
    (services.data || []).map((service) => [service.path, service.title]),
  );
  return (
    <div className="eu-desk fd-page">
      <div className="fd-head">
        <h1>{text(designer.forms)}</h1>
        <Button
          look="primary"
          icon="plus"
          onClick={() => setAdding(true)}
          disabled={!forms.data || !services.data}
        >
          {text(designer.newForm)}
        </Button>
      </div>
      <Loaded query={forms}>
        {(items) =>
          items.length ? (
            <ul className="fd-forms">
              {items.map((form) => (
                <FormRow
                  key={form.path}
                  form={form}
                  service={titles.get(parentOf(form.path))}
                />
              ))}
            </ul>
          ) : (
            <Empty icon="file" title={text(designer.noForms)}>
              <p>{text(designer.noFormsNext)}</p>
            </Empty>
          )
        }
      </Loaded>
      {adding && (
        <NewForm
          services={services.data}
          forms={forms.data}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function FormRow({ form, service }) {
  const text = useText();
  const intl = useIntl();
  return (
    <li>
      <Link to={designerOf(form.path)}>{form.title}</Link>
      {service && service !== form.title && (
        <span className="desk-muted"> {service}</span>
      )}
      <span className="desk-muted fd-forms__when">
        {text(designer.modified, {
          date: intl.formatDate(form.modified, {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
          }),
        })}
      </span>
    </li>
  );
}

/** A form belongs to a service that has none yet. */
function NewForm({ services, forms, onClose }) {
  const text = useText();
  const history = useHistory();
  const create = useNewForm();
  const taken = new Set(forms.map((form) => parentOf(form.path)));
  const free = services.filter((service) => !taken.has(service.path));
  const [service, setService] = useState(free[0]?.path || '');
  const [title, setTitle] = useState(null);
  const offered = free.find((one) => one.path === service)?.title || '';
  const submit = async () => {
    const form = await create.mutateAsync({ service, title: title ?? offered });
    history.push(designerOf(pathOf(form['@id'])));
  };
  return (
    <FormDialog
      title={text(designer.newForm)}
      action={text(designer.create)}
      error={create.error}
      busy={create.isPending}
      disabled={!service}
      onSubmit={() => void submit().catch(() => {})}
      onClose={onClose}
    >
      {free.length ? (
        <>
          <SelectField
            label={text(designer.service)}
            hint={text(designer.serviceHint)}
            value={service}
            onChange={setService}
            options={free.map(({ path, title: name }) => ({
              value: path,
              title: name,
            }))}
          />
          <TextField
            label={text(designer.formTitle)}
            value={title ?? offered}
            onChange={setTitle}
          />
        </>
      ) : (
        <p>{text(designer.noService)}</p>
      )}
    </FormDialog>
  );
}
