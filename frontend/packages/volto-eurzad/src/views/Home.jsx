import React from 'react';
import { useSelector } from 'react-redux';
import { A, Hours, Icon, Title, useText } from '../chrome';
import { officeOf } from '../state';
import { anchor, hardSpaces, telHref } from '../typography/text';
import { messages } from './messages';
import NewsList from './NewsList';
import SearchForm from './SearchForm';
import TaskList from './TaskList';

const EXAMPLES = ['wycinka drzewa', 'zaświadczenie', 'plan miejscowy'];

function Hero({ office }) {
  const t = useText();
  return (
    <section className="hero">
      <div className="wrap hero-grid">
        <div>
          <h1>{t(messages.whatToDo)}</h1>
          <p className="lead">{t(messages.whatToDoLead)}</p>
          <SearchForm large />
          <p className="hint">
            {t(messages.examples)}{' '}
            <span lang="pl">
              {EXAMPLES.map((example, index) => (
                <React.Fragment key={example}>
                  {index > 0 && ', '}
                  <A
                    href={`/search?SearchableText=${encodeURIComponent(example)}`}
                  >
                    {example}
                  </A>
                </React.Fragment>
              ))}
            </span>
          </p>
        </div>
        <aside className="mine" aria-labelledby="mine">
          {office?.coat_of_arms && (
            <img
              className="mine-arms"
              src={office.coat_of_arms}
              alt=""
              width="72"
              height="86"
            />
          )}
          <h2 id="mine">{t(messages.haveCase)}</h2>
          <p>{t(messages.haveCaseLead)}</p>
          <A className="btn btn-quiet" href="/moje-sprawy">
            {t(messages.goToCases)}
            <Icon name="arrow" />
          </A>
        </aside>
      </div>
    </section>
  );
}

function Services({ services, total }) {
  const t = useText();
  return (
    <section className="section" aria-labelledby="most-used">
      <h2 id="most-used">{t(messages.mostUsed)}</h2>
      <TaskList services={services} />
      <p className="more">
        <A href="/uslugi">{t(messages.allServices, { count: total })}</A>
      </p>
    </section>
  );
}

function Subjects({ subjects }) {
  const t = useText();
  return (
    <section className="section" aria-labelledby="subjects">
      <h2 id="subjects">{t(messages.bySubject)}</h2>
      <ul className="subjects" lang="pl">
        {subjects.map((subject) => {
          const title = typeof subject === 'string' ? subject : subject.title;
          return (
            <li key={title}>
              <A href={`/uslugi#${anchor(title)}`}>{hardSpaces(title)}</A>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Visit({ office }) {
  const t = useText();
  const { address, phone, email, hours = [] } = office;
  return (
    <section className="visit" aria-labelledby="visit">
      <div className="wrap">
        <h2 id="visit">{t(messages.visit)}</h2>
        <div className="visit-grid">
          <div>
            <h3>
              <Icon name="pin" />
              {t(messages.address)}
            </h3>
            <address lang="pl">
              {office.office_name}
              <br />
              {address?.street}
              <br />
              {address?.postal_code} {address?.city}
            </address>
          </div>
          <div>
            <h3>
              <Icon name="phone" />
              {t(messages.phone)}
            </h3>
            {phone && (
              <p className="big">
                <a href={telHref(phone)}>{hardSpaces(phone)}</a>
              </p>
            )}
            {email && (
              <p>
                <a href={`mailto:${email}`}>{email}</a>
              </p>
            )}
          </div>
          {hours.length > 0 && (
            <div>
              <h3>
                <Icon name="clock" />
                {t(messages.hours)}
              </h3>
              <Hours hours={hours} />
              <p>
                <A href="/umow-wizyte">{t(messages.bookVisit)}</A>
              </p>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

export default function Home({ content }) {
  const t = useText();
  const office = useSelector(officeOf);
  const home = content['@components']?.home ?? {};
  const { services = [], services_total: total = services.length } = home;
  const { subjects = [], news = [], notices = [] } = home;
  return (
    <>
      <Title description={content.description || t(messages.whatToDoLead)} />
      <Hero office={office} />
      <div className="wrap">
        {services.length > 0 && <Services services={services} total={total} />}
        {subjects.length > 1 && <Subjects subjects={subjects} />}
        {news.length + notices.length > 0 && (
          <div className={notices.length ? 'two-columns' : undefined}>
            {news.length > 0 && (
              <section className="section" aria-labelledby="news">
                <h2 id="news">{t(messages.news)}</h2>
                <NewsList
                  items={news}
                  className={notices.length ? 'news' : 'news news-three'}
                />
                <p className="more">
                  <A href="/aktualnosci">{t(messages.allNews)}</A>
                </p>
              </section>
            )}
            {notices.length > 0 && (
              <section className="section" aria-labelledby="notices">
                <h2 id="notices">{t(messages.notices)}</h2>
                <NewsList items={notices} className="notices" />
              </section>
            )}
          </div>
        )}
      </div>
      {office?.address && <Visit office={office} />}
    </>
  );
}
