import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationBody, RegistrationView } from '../../../src/registration/api.ts'
import { Problem } from '../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { May } from '../access/may.tsx'
import { useSession } from '../access/session.ts'
import { areasQuery } from '../coverage/queries.ts'
import { officesQuery } from '../registry/queries.ts'
import { type Faults, faultsIn, saidIn } from './faults.ts'
import { Person, VillageSelect, Work } from './fields.tsx'
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
    const { said, confirmed } = saidIn(event.currentTarget)
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
      <Person error={words} nikFault={faults.nik}>
        <Village error={words('villageCode')} />
      </Person>
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

function Village({ error }: { error: string | undefined }) {
  const areas = useQuery(areasQuery).data
  const only = useSession()?.acting?.villageCode
  if (!areas) return null
  return <VillageSelect key={only} only={only} districts={areas.districts} error={error} />
}
