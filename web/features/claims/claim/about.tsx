import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { usePayerName } from '../../coverage/words.ts'
import css from '../claims.module.css'
import { Due } from '../marks.tsx'

/** Sums, days and who has it in hand. */
export function About({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const payerName = usePayerName()
  const day = (on: string | null) => on && format.date(on)
  const sum = (amount: number | null) => (amount === null ? null : format.wholeRupiah(amount))
  const rows: [string, ReactNode][] = [
    ['expected', sum(claim.expected) ?? t('claims.notKnown')],
    ['decided', sum(claim.decided)],
    ['paid', claim.decided === null ? null : sum(claim.paid)],
    ['due', claim.dueOn && <Clock claim={claim} />],
    ['owner', claim.owner ?? t('claims.nobody')],
    [
      'person',
      <Link key="person" to="/orang/$id" params={{ id: claim.personId }} preload={false}>
        {claim.name}, {claim.village || t('claims.villageUnknown')}
      </Link>,
    ],
    ['payer', claim.payerKind && payerName(claim.payerKind)],
    ['bpjsNumber', claim.bpjsNumber],
    ['sentOn', day(claim.submittedOn)],
    ['decidedOn', day(claim.decidedOn)],
    ['paidOn', day(claim.paidOn)],
    ['expires', day(claim.expiresOn)],
  ]
  return (
    <section className="section">
      <h2>{t('claims.about')}</h2>
      <dl className={css.facts}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`claims.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

/** A target with an article behind it is called law; any other is a target of service. */
function Clock({ claim: { dueOn, daysLeft, state } }: { claim: ClaimView }) {
  const { t } = useTranslation()
  return (
    <>
      <Due on={dueOn} left={daysLeft} />
      <span className={`${css.below} quiet small`}>
        {t(state === 'submitted' ? 'claims.clockLaw' : 'claims.clockService')}
      </span>
    </>
  )
}
