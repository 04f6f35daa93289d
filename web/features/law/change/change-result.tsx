import { useTranslation } from 'react-i18next'
import type { DiffView } from '../../../../src/law/api.ts'
import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import { useFormat } from '../../../ui/format.ts'
import { useGroupName, usePayerName, useSegmentName } from '../../coverage/words.ts'
import styles from './change.module.css'
import { ChangedBy } from './changed-by.tsx'
import { ChangedDeaths } from './changed-deaths.tsx'
import { signedRupiah } from './signed-rupiah.ts'

/** The answer: how many pay less and more, how much a month and a year; then by group, payer and segment. */
export function ChangeResult({ found }: { found: DiffView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const groupName = useGroupName()
  const payerName = usePayerName()
  const segmentName = useSegmentName()
  const { total } = found
  const changed = total.more.memberships + total.less.memberships > 0
  const change = total.changeYear === 0 ? 'same' : total.changeYear < 0 ? 'less' : 'more'
  return (
    <>
      <section className="section" aria-labelledby="hasil-ubah">
        <div role="status" className={styles.head}>
          <h2 id="hasil-ubah">{t(`hukum.change.${change}Each`)}</h2>
          {change !== 'same' && <p className={styles.big}>{signedRupiah(total.changeYear)}</p>}
          <p>
            {t('hukum.change.perMonth', {
              change: signedRupiah(total.change),
              before: rupiahText(BigInt(total.before)),
              after: rupiahText(BigInt(total.after)),
            })}
          </p>
        </div>
        <ul className={styles.counts}>
          <Side side="less" found={total.less} />
          <Side side="more" found={total.more} />
          <li>{t('hukum.change.paySame', { count: total.same })}</li>
          {total.notComputed > 0 && <li>{t('hukum.change.notComputed', { count: total.notComputed })}</li>}
        </ul>
        <p className="quiet small" style={{ margin: 0 }}>
          {t('hukum.change.over', {
            people: format.number(found.people),
            memberships: format.number(total.memberships),
            day: format.date(found.asOf),
            a: format.date(found.a.on),
            b: format.date(found.b.on),
          })}
        </p>
        {found.b.proposals.map((each) => (
          <p key={each.figure} style={{ margin: 0 }}>
            {t('hukum.change.proposed', {
              title: each.title,
              was: each.was ?? '–',
              value: each.value,
              day: format.date(each.from),
            })}
          </p>
        ))}
      </section>
      {changed && (
        <>
          <ChangedBy title={t('hukum.change.byGroup')} rows={found.byGroup} nameOf={groupName} />
          <ChangedBy title={t('hukum.change.byPayer')} rows={found.byPayer} nameOf={payerName} />
          <ChangedBy title={t('hukum.change.bySegment')} rows={found.bySegment} nameOf={segmentName} />
        </>
      )}
      <ChangedDeaths deaths={found.deaths} />
      <section className="section" aria-labelledby="catatan-ubah">
        <h2 id="catatan-ubah">{t('hukum.notes')}</h2>
        <ul style={{ margin: 0, paddingLeft: '1.125rem' }}>
          {found.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Side({ side, found }: { side: 'less' | 'more'; found: DiffView['total']['more'] }) {
  const { t } = useTranslation()
  const { memberships: count } = found
  if (count === 0) return <li>{t(`hukum.change.none.${side}`)}</li>
  const month = signedRupiah(found.month)
  const year = signedRupiah(found.year)
  return <li>{t(`hukum.change.pay.${side}`, { count, month, year })}</li>
}
