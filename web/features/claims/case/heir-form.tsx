import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView, HeirBody } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { filled } from '../../financing/filled.ts'
import { today } from '../../law/today.ts'
import css from '../claims.module.css'
import { relations } from '../kinds.ts'
import { eventKey, useAct } from '../queries.ts'
import { Schooling, schoolingIn } from './schooling.tsx'

type Heir = EventView['heirs'][number]
interface HeirFormProps {
  event: EventView
  heir: Heir | null
  close: () => void
}

/** One of the family, new or to be mended. An account is not shown again: left empty it stays as it is. */
export function HeirForm({ event, heir, close }: HeirFormProps) {
  const { t } = useTranslation()
  const [id] = useState(() => heir?.id ?? crypto.randomUUID())
  const [relation, setRelation] = useState<Heir['relation']>(
    heir?.relation ?? (event.kind === 'death' ? 'spouse' : 'self'),
  )
  const [nameless, setNameless] = useState(false)
  const keep = useAct(
    (body: HeirBody) => api.put<EventView>(`/claims/events/${event.id}/heirs/${id}`, body),
    { key: eventKey(event.id), done: t('claims.heirKept'), after: close },
  )

  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const said = filled(sent.currentTarget)
    setNameless((said.heirName ?? '').length < 2)
    if ((said.heirName ?? '').length < 2) return
    const schooling = relation === 'child' ? schoolingIn(said) : undefined
    keep.mutate({
      relation,
      alive: said.dead !== 'on',
      name: said.heirName!,
      ...(said.bornOn && { bornOn: said.bornOn }),
      ...(schooling && { schooling }),
      bank: said.bank ?? '',
      account: said.account ?? '',
      accountName: said.accountName ?? '',
    })
  }
  return (
    <Dialog opened title={t(heir ? 'claims.heirChange' : 'claims.heirAdd')} onClose={close}>
      <form onSubmit={submit} noValidate autoComplete="off" className="stack">
        {keep.error && <ProblemNote error={keep.error} />}
        <NativeSelect
          label={t('claims.relationLabel')}
          value={relation}
          data-autofocus
          onChange={(changed) => setRelation(changed.currentTarget.value as Heir['relation'])}
          data={relations.map((value) => ({ value, label: t(`claims.relation.${value}`) }))}
        />
        <TextInput
          name="heirName"
          label={t('registration.name')}
          defaultValue={heir?.name ?? (relation === 'self' ? event.name : '')}
          error={nameless && t('registration.fault.name.missing')}
          maxLength={200}
        />
        <TextInput
          name="bornOn"
          type="date"
          max={today()}
          label={t('registration.birthDate')}
          description={relation === 'child' ? t('claims.childBorn') : undefined}
          defaultValue={heir?.bornOn ?? ''}
        />
        <Tick name="dead" ticked={heir?.alive === false}>
          {t('claims.alreadyDead')}
        </Tick>
        {relation === 'child' && <Schooling given={heir?.schooling ?? null} />}
        <fieldset className={css.form} style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ fontWeight: 650, padding: 0 }}>{t('claims.account')}</legend>
          <TextInput name="bank" label={t('claims.bank')} defaultValue={heir?.bank ?? ''} maxLength={60} />
          <TextInput
            name="account"
            inputMode="numeric"
            label={t('claims.accountNumber')}
            description={
              heir?.accountMask
                ? t('claims.accountStays', { account: heir.accountMask })
                : t('claims.accountHelp')
            }
            maxLength={34}
          />
          <TextInput
            name="accountName"
            className={css.wide}
            label={t('claims.accountName')}
            description={t('claims.accountNameHelp')}
            maxLength={200}
          />
        </fieldset>
        <div className="row">
          <Button type="submit" loading={keep.isPending}>
            {t('claims.heirKeep')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
