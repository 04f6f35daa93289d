import { TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { lawBook, type Rule } from '../../../../src/rules/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Page } from '../../../ui/page.tsx'
import css from '../law.module.css'
import { useLaw } from '../law.ts'
import { useTold } from '../words.ts'
import { FoundInLaw } from './found.tsx'
import { Instruments } from './instruments.tsx'
import { Undecided } from './undecided.tsx'

const route = getRouteApi('/inside/hukum')

/** What the law gives and asks, programme by programme; its figures and instruments to search; what is in doubt. */
export function Laws() {
  const { t } = useTranslation()
  const { cari = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { asEnacted } = useLaw()
  const rules = [...lawBook.rules.values()]
  return (
    <Page title={t('hukum.title')} lead={<p>{t('hukum.lead')}</p>}>
      <div className={css.kinds}>
        <Programmes
          id="hak"
          title={t('hukum.benefits')}
          rules={rules.filter((r) => r.kind !== 'contribution')}
        />
        <Programmes
          id="iuran"
          title={t('hukum.contributions')}
          rules={rules.filter((r) => r.kind === 'contribution')}
        />
      </div>
      <p style={{ margin: 0 }}>
        <Link to="/hukum/perubahan">{t('hukum.toChange')}</Link>
      </p>
      <section className="section" aria-labelledby="cari-angka">
        <h2 id="cari-angka">{t('hukum.find')}</h2>
        <TextInput
          type="search"
          aria-label={t('hukum.findLabel')}
          placeholder={t('hukum.findExample')}
          leftSection={<Icon name="search" size={18} />}
          style={{ maxWidth: '30rem' }}
          defaultValue={cari}
          onChange={(event) => {
            const asked = event.currentTarget.value
            void navigate({ search: { cari: asked.trim() || undefined }, replace: true, resetScroll: false })
          }}
        />
        <FoundInLaw asked={cari} />
      </section>
      <section className="section" aria-labelledby="belum-pasti">
        <div>
          <h2 id="belum-pasti">{t('hukum.undecided')}</h2>
          <p className="quiet small" style={{ margin: '0.25rem 0 0' }}>
            {t('hukum.undecidedNote')} {asEnacted && t('hukum.asEnacted')}
          </p>
        </div>
        <Undecided />
      </section>
      <section className="section" aria-labelledby="peraturan">
        <h2 id="peraturan">{t('hukum.instruments', { count: lawBook.instruments.size })}</h2>
        <Instruments />
      </section>
    </Page>
  )
}

function Programmes({ id, title, rules }: { id: string; title: string; rules: Rule[] }) {
  const told = useTold()
  if (rules.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={css.programmes}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <Link to="/hukum/$rule" params={{ rule: rule.id }}>
              {told(rule.title)}
            </Link>
            <p>{told(rule.summary)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
