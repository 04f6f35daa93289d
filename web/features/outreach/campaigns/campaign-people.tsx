import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../../../src/outreach/campaigns/api.ts'
import { type Beside, besideNames, type Stage } from '../../../../src/outreach/campaigns/words.ts'
import { Link } from '../../../ui/links.tsx'
import { MemberList } from '../visits/member-list.tsx'

interface Props {
  campaign: CampaignView
  stage: Stage | Beside
  village: string | undefined
}

/** The people behind a number of a campaign. */
export function CampaignPeople({ campaign, stage, village }: Props) {
  const { t } = useTranslation()
  const beside = besideNames.find((name) => name === stage)
  const title = [
    beside ? t(`campaigns.beside.${beside}`) : t(`campaigns.stage.${stage as Stage}`),
    campaign.places.find(({ code }) => code === village)?.name,
  ]
    .filter(Boolean)
    .join(': ')
  return (
    <section className="section" id="orang">
      <h2>{title}</h2>
      <p>
        <Link to="/jangkauan/kampanye/$id" params={{ id: campaign.id }}>
          {t('paths.close')}
        </Link>
      </p>
      <MemberList title={title} asked={{ campaign: campaign.id, stage, village }} />
    </section>
  )
}
