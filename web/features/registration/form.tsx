import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationBody, RegistrationView } from '../../../src/registration/api.ts'
import { Problem } from '../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tick } from '../../ui/tick.tsx'
import { May } from '../access/may.tsx'
import { useSession } from '../access/session.ts'
import { areasQuery } from '../coverage/queries.ts'
import { groups, segments, useGroupName, useSegmentName } from '../coverage/words.ts'
import { officesQuery } from '../registry/queries.ts'
import { type Faults, faultsIn } from './faults.ts'
import { NikInput } from './nik-input.tsx'
import { registerOne } from './queries.ts'
import css from './registration.module.css'

interface FormProps {
  office: string
  keepOffice: (office: string) => void
  done: (view: RegistrationView) => void
}

export function RegistrationForm({ office, keepOffice, done }: FormProps) {
  const { t } = useTranslation()
  // One id from the first try on: sent twice, it is one registration.
  const id = useRef(crypto.randomUUID())
  const [own, setOwn] = useState<Faults>({})
  const register = useMutation({ mutationFn: registerOne, onSuccess: done, gcTime: 0 })
  const refused = refusedFaults(register.error)
  const faults: Faults = refused ?? own
  const words = (field: string) =>
    faults[field] ? t(`registration.fault.${field}.${faults[field]}`) : undefined
  const errors: FieldError[] = Object.keys(faults)
    .filter((field) => faults[field])
    .map((field) => ({ field, message: words(field)! }))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = Object.fromEntries(
      [...new FormData(event.currentTarget)]
        .filter(([name]) => name !== 'confirmed')
        .map(([name, value]) => [name, String(value).trim() || undefined]),
    )
    const confirmed = new FormData(event.currentTarget).getAll('confirmed').map(String)
    const found = faultsIn(event.currentTarget, said)
    register.reset()
    setOwn(found)
    if (Object.keys(found).length > 0) return
    keepOffice(said.officeName ?? '')
    register.mutate({ id: id.current, ...said, confirmed } as RegistrationBody)
  }

  return (
    <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
      <div className={css.wide}>
        <ErrorSummary errors={errors} />
        {register.error && !refused && <ProblemNote error={register.error} />}
      </div>
      <Person error={words} nikFault={faults.nik} />
      <Work error={words} />
      <May right="lists.read">
        <Desk office={office} />
      </May>
      <div className={css.wide}>
        <Button type="submit" loading={register.isPending}>
          {t('registration.save')}
        </Button>
      </div>
    </form>
  )
}

function refusedFaults(error: Error | null): Faults | undefined {
  if (!(error instanceof Problem) || error.code !== 'registration-faults') return undefined
  const { fields: _, ...faults } = error.detail
  return Object.fromEntries(Object.entries(faults).map(([field, code]) => [field, String(code)]))
}

/** The office that registers; who acts for a village or district registers for it, and is not asked. */
function Desk({ office }: { office: string }) {
  const { t } = useTranslation()
  const offices = useQuery(officesQuery)
  if (!offices.data) return null
  return (
    <fieldset className={css.part}>
      <legend>{t('registration.desk')}</legend>
      <NativeSelect
        name="officeName"
        aria-label={t('registration.desk')}
        defaultValue={office}
        data={[
          { value: '', label: t('registration.office') },
          ...offices.data.map(({ name }) => name).filter((name) => name !== t('registration.office')),
        ]}
      />
    </fieldset>
  )
}

interface PartProps {
  error: (field: string) => string | undefined
}

function Person({ error, nikFault }: PartProps & { nikFault: string | undefined }) {
  const { t } = useTranslation()
  const confirmable = nikFault === 'birth-date-differs' || nikFault === 'sex-differs'
  return (
    <fieldset className={css.part}>
      <legend>{t('registration.who')}</legend>
      <TextInput
        id="name"
        name="name"
        className={css.wide}
        label={t('registration.name')}
        description={t('registration.nameHelp')}
        error={error('name')}
        maxLength={200}
        autoFocus
      />
      <div>
        <NikInput error={error('nik')} />
        {confirmable && (
          <Tick name="confirmed" value={nikFault}>
            {t(`registration.confirm.${nikFault}`)}
          </Tick>
        )}
      </div>
      <TextInput
        id="birthDate"
        name="birthDate"
        type="date"
        label={t('registration.birthDate')}
        error={error('birthDate')}
      />
      <NativeSelect
        name="sex"
        label={t('registration.sex')}
        data={[
          { value: '', label: t('registration.choose') },
          { value: 'L', label: t('person.sexes.L') },
          { value: 'P', label: t('person.sexes.P') },
        ]}
      />
      <TextInput name="motherName" label={t('registration.mother')} maxLength={200} />
      <Village error={error('villageCode')} />
    </fieldset>
  )
}

function Village({ error }: { error: string | undefined }) {
  const { t } = useTranslation()
  const areas = useQuery(areasQuery).data
  const only = useSession()?.acting?.villageCode
  if (!areas) return null
  return (
    <NativeSelect
      key={only}
      defaultValue={only || undefined}
      id="villageCode"
      name="villageCode"
      label={t('registration.village')}
      error={error}
      data={[
        { value: '', label: t('registration.choose') },
        ...areas.districts.map((district) => ({
          group: district.name,
          items: district.villages.map(({ code, name }) => ({ value: code, label: name })),
        })),
      ]}
    />
  )
}

function Work({ error }: PartProps) {
  const { t } = useTranslation()
  const segmentName = useSegmentName()
  const groupName = useGroupName()
  return (
    <fieldset className={css.part}>
      <legend>{t('registration.work')}</legend>
      <TextInput name="occupation" label={t('registration.occupation')} maxLength={100} />
      <TextInput id="since" name="since" type="date" label={t('registration.since')} error={error('since')} />
      <NativeSelect
        name="group"
        label={t('registration.group')}
        data={[
          { value: '', label: groupName(null) },
          ...groups.map((group) => ({ value: group, label: groupName(group) })),
        ]}
      />
      <NativeSelect
        name="segment"
        label={t('registration.segment')}
        data={[
          { value: '', label: t('registration.segmentGuess') },
          ...segments.map((segment) => ({ value: segment, label: segmentName(segment) })),
        ]}
      />
    </fieldset>
  )
}
