import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../../../src/coverage/api.ts'
import { Tick } from '../../../ui/tick.tsx'
import { areasQuery } from '../../coverage/queries.ts'
import { NikInput } from '../../registration/nik-input.tsx'
import shared from '../claims.module.css'
import { FindPerson, usePersonWords } from '../find-person.tsx'
import type { Faults } from './faults.ts'
import css from './report.module.css'

interface WhoProps {
  person: PersonRow | null
  choose: (person: PersonRow | null) => void
  error: (field: string) => string | undefined
  faults: Faults
  /** The village one acts for; empty for more than one. */
  village: string
}

/** Whom it happened to: somebody of the lists, or typed where nobody is found. */
export function WhoPart({ person, choose, error, faults, village }: WhoProps) {
  const { t } = useTranslation()
  const about = usePersonWords()
  const [typed, setTyped] = useState(false)
  return (
    <fieldset className={css.part}>
      <legend>{t('claims.whoTitle')}</legend>
      {person ? (
        <div className={`${shared.card} ${css.wide}`}>
          <p>
            <strong>{person.name}</strong>
          </p>
          <p className="quiet small">{about(person)}</p>
          <p>
            <Button variant="default" size="compact-sm" onClick={() => choose(null)}>
              {t('claims.chooseOther')}
            </Button>
          </p>
        </div>
      ) : (
        <>
          {!typed && (
            <FindPerson
              id="name"
              label={t('claims.find')}
              help={t('claims.findHelp')}
              error={error('name')}
              choose={choose}
            />
          )}
          <p>
            <Button variant="subtle" size="compact-sm" onClick={() => setTyped(!typed)}>
              {t(typed ? 'claims.findInstead' : 'claims.typeInstead')}
            </Button>
          </p>
          {typed && <Typed error={error} nikFault={faults.nik} />}
        </>
      )}
      <Village key={person?.personId} given={person?.villageCode || village} error={error('villageCode')} />
    </fieldset>
  )
}

function Typed({ error, nikFault }: Pick<WhoProps, 'error'> & { nikFault: string | undefined }) {
  const { t } = useTranslation()
  const confirmable = nikFault === 'birth-date-differs' || nikFault === 'sex-differs'
  return (
    <>
      <TextInput
        id="name"
        name="name"
        className={css.wide}
        label={t('registration.name')}
        description={t('registration.nameHelp')}
        error={error('name')}
        maxLength={200}
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
        description={t('claims.birthHelp')}
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
    </>
  )
}

function Village({ given, error }: { given: string; error: string | undefined }) {
  const { t } = useTranslation()
  const areas = useQuery(areasQuery).data
  if (!areas) return null
  return (
    <NativeSelect
      defaultValue={given || undefined}
      id="villageCode"
      name="villageCode"
      className={css.wide}
      label={t('claims.villageLabel')}
      description={t('claims.villageHelp')}
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
