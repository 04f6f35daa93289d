import { useTranslation } from 'react-i18next'
import type { NikFault, NikFaultKind } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import css from './nik.module.css'

/** One fault: the number, and what each list says with it. */
export function Fault({ kind, fault }: { kind: NikFaultKind; fault: NikFault }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { nikMask, holders, askedAt } = fault
  const head = kind === 'correction' && nikMask ? t('nikFaults.likely', { nik: nikMask }) : nikMask
  return (
    <li className={css.fault}>
      {head && <p className={css.number}>{head}</p>}
      {askedAt && <p className="quiet small">{t('nikFaults.asked', { day: format.date(askedAt) })}</p>}
      <ul className={css.holders}>
        {holders.map((holder, at) => (
          <Holder key={`${holder.personId} ${at}`} holder={holder} ownNumber={kind !== 'shared'} />
        ))}
      </ul>
    </li>
  )
}

function Holder({ holder, ownNumber }: { holder: NikFault['holders'][number]; ownNumber: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { personId, name, birthDate, village, nikMask, nikStatus, list } = holder
  const facts = [birthDate && format.date(birthDate), village].filter(Boolean).join(' · ')
  return (
    <li>
      <span className={css.name}>
        {personId ? (
          <Link to="/orang/$id" params={{ id: personId }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </span>{' '}
      {ownNumber && (
        <span className={css.own} data-wrong={nikStatus !== 'valid' || undefined}>
          {nikMask ?? t('nikFaults.missing')}
        </span>
      )}
      <span className="quiet small" style={{ display: 'block' }}>
        {facts && <>{facts} · </>}
        {t('nikFaults.saidBy', { list })}
      </span>
    </li>
  )
}
