import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { lawBook, type Rule } from '../../../src/rules/index.ts'
import { Page } from '../../ui/page.tsx'
import { NotFoundPage } from '../../ui/problem-page.tsx'
import { Case } from './case/case.tsx'
import { RuleDoubts } from './figures/rule-doubts.tsx'
import { RuleFigures } from './figures/rule-figures.tsx'
import { useTold } from './words.ts'

const route = getRouteApi('/inside/hukum/$rule')

/** One programme: what it gives, a case to try, the figures it stands on, where it is in doubt. */
export function RulePage() {
  const { rule: id } = route.useParams()
  const rule = lawBook.rules.get(id)
  return rule ? <Programme key={id} rule={rule} /> : <NotFoundPage />
}

function Programme({ rule }: { rule: Rule }) {
  const { t } = useTranslation()
  const told = useTold()
  return (
    <Page
      title={told(rule.title)}
      lead={
        <>
          <p>{told(rule.summary)}</p>
          <p className="on-screen">
            <Link to="/hukum">{t('hukum.back')}</Link>
          </p>
        </>
      }
    >
      <Case rule={rule} />
      <RuleFigures rule={rule} />
      <RuleDoubts rule={rule} />
    </Page>
  )
}
