import { useLanguage } from '../i18n/Language';

/** What is to be paid: told by the add-on, else the fee of the service and how to transfer it. */
export function Payments({ payments }) {
  const { t, tidy, amount } = useLanguage();
  const { charges, fee, account, recipient, title } = payments;
  if (payments.add_on ? charges.length === 0 : !fee) return null;
  return (
    <section aria-labelledby="oplaty">
      <h2 id="oplaty">{t('case.payments')}</h2>
      {payments.add_on ? (
        <ul className="ez-plain">
          {charges.map((charge) => (
            <li key={charge.id}>
              {tidy(charge.title)}: <strong>{amount(charge.amount)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <dl className="ez-list">
            <Fact title={t('case.fee')}>{tidy(fee)}</Fact>
            {account && (
              <>
                <Fact title={t('case.recipient')}>{tidy(recipient)}</Fact>
                <Fact title={t('case.account')}>{account}</Fact>
                <Fact title={t('case.transfer_title')}>{title}</Fact>
              </>
            )}
          </dl>
          <p className="ez-help">
            {t(account ? 'case.fee_hint' : 'case.fee_ask')}
          </p>
        </>
      )}
    </section>
  );
}

function Fact({ title, children }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
