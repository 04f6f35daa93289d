import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PrivacyView } from '../../../../src/privacy/api.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Brand } from '../../../ui/shell/brand.tsx'
import { LanguageSwitch } from '../../../ui/shell/language-switch.tsx'
import { useMay } from '../../access/may.tsx'
import { useSession } from '../../access/session.ts'
import css from '../privacy.module.css'
import { privacyQuery } from '../queries.ts'
import { ContactForm } from './contact-form.tsx'

/** For everybody, signed in or not: what is kept, why, by which law, who sees it, how long, and how to ask. */
export function PrivacyPage() {
  const { t } = useTranslation()
  const regency = useSession()?.regency.code
  const found = useQuery(privacyQuery(regency))
  return (
    <>
      <header className={css.band}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={css.alone}>
        <p>
          <Link to="/">{t('privacy.page.back')}</Link>
        </p>
        {found.error ? (
          <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
        ) : !found.data ? (
          <Loading rows={10} />
        ) : (
          <Told view={found.data} />
        )}
      </main>
    </>
  )
}

function Told({ view }: { view: PrivacyView }) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <Page
      title={t('privacy.page.title')}
      lead={<p>{t('privacy.page.lead', { regency: view.regency.name })}</p>}
    >
      <div>
        <h2>{t('privacy.page.what')}</h2>
        <p>{t('privacy.page.whatText')}</p>
        <h2>{t('privacy.page.why')}</h2>
        <p>{t('privacy.page.whyText')}</p>
        <ul>
          {view.lists.map((each) => (
            <li key={`${each.kind} ${each.purpose} ${each.basis}`}>
              {each.purpose}
              <span className={css.sub}>
                {t(`import.kind.${each.kind}.name`)}, {t('privacy.page.lists', { count: each.count })}.{' '}
                {t(`privacy.basis.${each.basis}`)}
              </span>
            </li>
          ))}
        </ul>
        <h2>{t('privacy.page.law')}</h2>
        <ul>
          {view.duties.map((duty) => (
            <li key={duty.id}>
              {t(`privacy.duty.${duty.id}`)}
              <span className={css.sub}>
                {duty.instrument} {duty.pinpoint}
                {duty.confidence === 'secondary' && ` (${t('privacy.secondary')})`}
              </span>
            </li>
          ))}
        </ul>
        <h2>{t('privacy.page.who')}</h2>
        <p>{t('privacy.page.whoText')}</p>
        <h2>{t('privacy.page.long')}</h2>
        <p>{t('privacy.page.longText')}</p>
        <ul>
          {view.kept.map(({ kind, days }) => (
            <li key={kind}>
              {t(`retention.kind.${kind}.name`)}
              <span className={css.sub}>
                {days === null
                  ? t('retention.forever')
                  : `${t('retention.days', { count: days })}, ${t(`retention.kind.${kind}.since`)}`}
              </span>
            </li>
          ))}
        </ul>
        <h2>{t('privacy.page.how')}</h2>
        <p>{t('privacy.page.howText', { hours: view.answerHours, breach: view.breachHours })}</p>
        <h2>{t('privacy.page.contact')}</h2>
        {view.contact ? (
          <p>
            <strong>{view.contact.officer}</strong>, {view.contact.office}
            <br />
            {view.contact.contact}
            <br />
            {view.contact.address}
          </p>
        ) : (
          <p>{t('privacy.page.noContact')}</p>
        )}
        {may('privacy.manage') && <ContactForm contact={view.contact} regency={view.regency.code} />}
      </div>
    </Page>
  )
}
