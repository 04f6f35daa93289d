import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationBody } from '../../../src/registration/api.ts'
import { Tick } from '../../ui/tick.tsx'
import { groups, segments, useGroupName, useSegmentName } from '../coverage/words.ts'
import { NikInput } from './nik-input.tsx'
import css from './registration.module.css'

interface PartProps {
  error: (field: string) => string | undefined
  /** What was written before, to be mended. */
  start?: Partial<RegistrationBody> | undefined
}

/** Who it is; between the fieldset's last fields stands where they live. */
export function Person({
  error,
  nikFault,
  start,
  children,
}: PartProps & { nikFault: string | undefined; children: ReactNode }) {
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
        defaultValue={start?.name}
        autoFocus
      />
      <div>
        <NikInput error={error('nik')} start={start?.nik} />
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
        defaultValue={start?.birthDate}
        error={error('birthDate')}
      />
      <NativeSelect
        name="sex"
        label={t('registration.sex')}
        defaultValue={start?.sex}
        data={[
          { value: '', label: t('registration.choose') },
          { value: 'L', label: t('person.sexes.L') },
          { value: 'P', label: t('person.sexes.P') },
        ]}
      />
      <TextInput
        name="motherName"
        label={t('registration.mother')}
        maxLength={200}
        defaultValue={start?.motherName}
      />
      {children}
    </fieldset>
  )
}

interface VillageProps {
  districts: { name: string; villages: { code: string; name: string }[] }[]
  /** The one somebody acts for, or chose before. */
  only: string | undefined
  error: string | undefined
}

/** Where somebody lives. */
export function VillageSelect({ districts, only, error }: VillageProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      defaultValue={only || undefined}
      id="villageCode"
      name="villageCode"
      label={t('registration.village')}
      error={error}
      data={[
        { value: '', label: t('registration.choose') },
        ...districts.map((district) => ({
          group: district.name,
          items: district.villages.map(({ code, name }) => ({ value: code, label: name })),
        })),
      ]}
    />
  )
}

/** What they do. */
export function Work({ error, start }: PartProps) {
  const { t } = useTranslation()
  const segmentName = useSegmentName()
  const groupName = useGroupName()
  return (
    <fieldset className={css.part}>
      <legend>{t('registration.work')}</legend>
      <TextInput
        name="occupation"
        label={t('registration.occupation')}
        maxLength={100}
        defaultValue={start?.occupation}
      />
      <TextInput
        id="since"
        name="since"
        type="date"
        label={t('registration.since')}
        error={error('since')}
        defaultValue={start?.since}
      />
      <NativeSelect
        name="group"
        label={t('registration.group')}
        defaultValue={start?.group}
        data={[
          { value: '', label: groupName(null) },
          ...groups.map((group) => ({ value: group, label: groupName(group) })),
        ]}
      />
      <NativeSelect
        name="segment"
        label={t('registration.segment')}
        defaultValue={start?.segment}
        data={[
          { value: '', label: t('registration.segmentGuess') },
          ...segments.map((segment) => ({ value: segment, label: segmentName(segment) })),
        ]}
      />
    </fieldset>
  )
}
