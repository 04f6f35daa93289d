import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PurposeBody } from '../../../../src/registry/purposes/api.ts'
import css from '../privacy.module.css'
import { needsAgreement } from './needs-agreement.ts'

const bases = [
  'public-task',
  'legal-duty',
  'consent',
  'contract',
  'vital-interest',
  'legitimate-interest',
] as const satisfies PurposeBody['basis'][]

interface PurposeFieldsProps {
  kind: string
  start: { purpose: string; basis: string; agreement: string; agreementOn: string }
}

/** For what a list is kept, on which basis, and by which agreement it comes. */
export function PurposeFields({ kind, start }: PurposeFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={css.form}>
      <Textarea
        name="purpose"
        label={t('privacy.purposes.purpose')}
        description={t('privacy.purposes.help')}
        defaultValue={start.purpose}
        maxLength={500}
        autosize
        minRows={2}
      />
      <NativeSelect
        name="basis"
        label={t('privacy.purposes.basis')}
        defaultValue={start.basis}
        data={bases.map((value) => ({ value, label: t(`privacy.basis.${value}`) }))}
      />
      {needsAgreement(kind) && (
        <div className={css.fields}>
          <TextInput
            name="agreement"
            label={t('privacy.purposes.agreement')}
            description={t('privacy.purposes.agreementHelp')}
            defaultValue={start.agreement}
            maxLength={200}
          />
          <TextInput
            name="agreementOn"
            type="date"
            label={t('privacy.purposes.agreementOn')}
            defaultValue={start.agreementOn}
          />
        </div>
      )}
    </div>
  )
}
