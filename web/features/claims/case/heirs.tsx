import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import css from '../claims.module.css'
import { Mark } from '../marks.tsx'
import { useAct } from '../queries.ts'
import { HeirForm } from './heir-form.tsx'

type Heir = EventView['heirs'][number]

/** Who receives: the family in the order of the law, and the account it is paid to. */
export function Heirs({ event, acts }: { event: EventView; acts: boolean }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Heir | 'new' | null>(null)
  const [removing, setRemoving] = useState<Heir | null>(null)
  const remove = useAct((id: string) => api.delete(`/claims/events/${event.id}/heirs/${id}`), {
    done: t('claims.heirRemoved'),
    after: () => setRemoving(null),
  })
  const death = event.kind === 'death'
  return (
    <section className="section" id="penerima">
      <div className="section-head">
        <div>
          <h2>{t(death ? 'claims.heirs' : 'claims.receivers')}</h2>
          <p className="quiet">{t(death ? 'claims.heirsLead' : 'claims.receiversLead')}</p>
        </div>
      </div>
      {event.heirs.length === 0 ? (
        <p style={{ margin: 0 }}>{t('claims.heirsNone')}</p>
      ) : (
        <ul className={css.plain}>
          {event.heirs.map((heir) => (
            <li key={heir.id} className={css.card}>
              <OneHeir heir={heir} />
              {acts && (
                <p className="row">
                  <Button variant="default" size="compact-sm" onClick={() => setEditing(heir)}>
                    {t('claims.change')}
                    <span className="heard"> {heir.name}</span>
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<Icon name="trash" size={16} />}
                    onClick={() => setRemoving(heir)}
                  >
                    {t('claims.removeOne')}
                    <span className="heard"> {heir.name}</span>
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {acts && (
        <p style={{ margin: 0 }}>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setEditing('new')}
          >
            {t(death ? 'claims.heirAdd' : 'claims.receiverAdd')}
          </Button>
        </p>
      )}
      {editing && (
        <HeirForm event={event} heir={editing === 'new' ? null : editing} close={() => setEditing(null)} />
      )}
      <Confirm
        opened={removing !== null}
        title={t('claims.removeTitle', { name: removing?.name ?? '' })}
        words={t('claims.removeLead')}
        act={t('claims.removeOne')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && remove.mutate(removing.id)}
        onClose={() => setRemoving(null)}
      />
    </section>
  )
}

function OneHeir({ heir }: { heir: Heir }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, relation, alive, bornOn, schooling, bank, accountMask, accountHolds, receives } = heir
  return (
    <>
      <p>
        <strong>{name}</strong> <span className="quiet">{t(`claims.relation.${relation}`)}</span>
      </p>
      <p>
        {!alive ? (
          <Mark look={['circle-x', 'plain']} words={t('claims.dead')} />
        ) : receives ? (
          <Mark look={['circle-check-filled', 'good']} words={t('claims.receives')} />
        ) : (
          <Mark look={['circle-dashed', 'plain']} words={t('claims.receivesNot')} />
        )}
      </p>
      <p className="quiet small">
        {[
          bornOn && t('registration.born', { day: format.shortDate(bornOn) }),
          schooling && t(`claims.level.${schooling.level}`),
          schooling?.grade && t('claims.grade', { grade: schooling.grade }),
          accountMask &&
            t('claims.accountAt', { bank: bank || t('claims.bankUnknown'), account: accountMask }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {receives &&
        (!accountMask ? (
          <Mark look={['alert-triangle', 'warn']} words={t('claims.accountNone')} />
        ) : (
          <Mark
            look={accountHolds ? ['circle-check', 'good'] : ['alert-triangle', 'bad']}
            words={t(accountHolds ? 'claims.accountHolds' : 'claims.accountOther')}
          />
        ))}
    </>
  )
}
