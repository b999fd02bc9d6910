import { useIntl } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { Plug } from '@plone/volto/components/manage/Pluggable';
import { mayEdit } from 'volto-eurzad/state';
import { Icon } from 'volto-eurzad-desk/ui/Icon';
import { designer } from './messages/designer';
import { designerOf, LIST } from './paths';

/** The way from Volto's toolbar: on a form to its designer, elsewhere to the list of forms. */
export function ToolbarLink({ location }) {
  const intl = useIntl();
  const isForm = useSelector(
    (state) => state.content?.data?.['@type'] === 'EasyForm',
  );
  const shown = useSelector(mayEdit);
  if (!shown) return null;
  const title = intl.formatMessage(isForm ? designer.design : designer.forms);
  const to = isForm ? designerOf(location.pathname.replace(/\/$/, '')) : LIST;
  return (
    <Plug pluggable="main.toolbar.top" id="form-designer">
      <Link to={to} aria-label={title} title={title}>
        <Icon name="draft" size={30} />
      </Link>
    </Plug>
  );
}
