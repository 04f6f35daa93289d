import type {
  HalfSessionRow,
  InvitationRow,
  PhoneKeyRow,
  RecoveryCodeRow,
  SecondFactorRow,
  SignInAttemptRow,
} from './schema/access-rows.ts'
import type {
  BenefitImportRow,
  BenefitPaymentRow,
  PaymentMatchRow,
  PaymentOpenRow,
  UnclaimedEntitlementRow,
  UnclaimedRunRow,
} from './schema/benefit-rows.ts'
import type {
  BillActRow,
  BillLineRow,
  BillProfileRow,
  BillRetryRow,
  BillRow,
  BillRunRow,
} from './schema/bill-rows.ts'
import type {
  ClaimActRow,
  ClaimDocumentRow,
  ClaimEventRow,
  ClaimEventTellingRow,
  ClaimFamilyCodeRow,
  ClaimHeirRow,
  ClaimLetterRow,
  ClaimRow,
  ClaimSchoolYearRow,
} from './schema/claim-rows.ts'
import type {
  CoverageCellRow,
  CoveragePersonRow,
  CoveragePrintRow,
  CoverageSnapshotRow,
  LawChoiceRow,
  NikFaultRow,
  OfficialTotalRow,
} from './schema/coverage-rows.ts'
import type { DecreeActRow, DecreeLeftOutRow, DecreeLineRow, DecreeRow } from './schema/decree-rows.ts'
import type { ClaimFindingRow, ClaimFindingRunRow, ClaimReminderRow } from './schema/finding-rows.ts'
import type {
  BudgetEntryRow,
  FundingRuleRow,
  FundingSourceRow,
  GroupTariffRow,
} from './schema/funding-rows.ts'
import type { JknCellRow, JknMemberRow } from './schema/jkn-rows.ts'
import type {
  LinkModelRow,
  RecordKeyRow,
  RegistrationRow,
  WorkerActRecordRow,
  WorkerActRow,
} from './schema/joining-rows.ts'
import type {
  MeetingAgendaRow,
  MeetingCorrectionRow,
  MeetingDecisionRow,
  MeetingFigureRow,
  MeetingFollowUpRow,
  MeetingFreezeRow,
  MeetingParticipantRow,
  MeetingRow,
} from './schema/meeting-rows.ts'
import type {
  LinkCalibrationRow,
  MatchRefusedRow,
  MembershipRow,
  ParticipantRow,
  WorkerMatchRow,
} from './schema/membership-rows.ts'
import type {
  CampaignCellRow,
  CampaignPersonRow,
  CampaignRow,
  NextPathCellRow,
  NextPathRow,
  NextPathRunRow,
  VisitMendRow,
  VisitRow,
} from './schema/outreach-rows.ts'
import type {
  AuditSeamRow,
  FullExportRow,
  KeyStepRow,
  RetentionChoiceRow,
} from './schema/personal-data-rows.ts'
import type { PlanPickRow, PlanRow, WelfareDecileRow } from './schema/plan-rows.ts'
import type {
  AccessGrantRow,
  ApiKeyRow,
  AppUserRow,
  AuditHeadRow,
  AuditLinkRow,
  AuditRow,
  AuditUnsealedRow,
  DistrictRow,
  ExternalIdentityRow,
  ProvinceRow,
  RegencyRow,
  SealingKeyRow,
  SessionRow,
  TenantRow,
  VillageRow,
} from './schema/platform-rows.ts'
import type {
  DataCorrectionRow,
  DataRequestRow,
  IncidentEntryRow,
  IncidentRow,
  ListPurposeRow,
  NumberCounterRow,
  PrivacyContactRow,
} from './schema/privacy-rows.ts'
import type { PublicationRow } from './schema/public-rows.ts'
import type {
  ImportRow,
  ImportRowRow,
  ListRow,
  NikQuestionRow,
  NikRegistryRow,
  OfficeRow,
  ReportedDeathRow,
  ReviewDecisionRow,
  ReviewOpinionRow,
  ReviewRow,
  SourceRecordRow,
  WorkerRow,
  WorkerSourceRow,
} from './schema/registry-rows.ts'
import type { LapseCellRow, WaitingPersonRow, WasteFindingRow, WasteRunRow } from './schema/waste-rows.ts'

export interface Schema {
  province: ProvinceRow
  regency: RegencyRow
  district: DistrictRow
  village: VillageRow
  sealing_key: SealingKeyRow
  tenant: TenantRow
  access_grant: AccessGrantRow
  api_key: ApiKeyRow
  app_user: AppUserRow
  external_identity: ExternalIdentityRow
  session: SessionRow
  half_session: HalfSessionRow
  second_factor: SecondFactorRow
  recovery_code: RecoveryCodeRow
  phone_key: PhoneKeyRow
  sign_in_attempt: SignInAttemptRow
  invitation: InvitationRow
  audit: AuditRow
  audit_unsealed: AuditUnsealedRow
  audit_link: AuditLinkRow
  audit_head: AuditHeadRow
  audit_seam: AuditSeamRow
  key_step: KeyStepRow
  office: OfficeRow
  list: ListRow
  import: ImportRow
  source_record: SourceRecordRow
  import_row: ImportRowRow
  worker: WorkerRow
  worker_source: WorkerSourceRow
  nik_registry: NikRegistryRow
  nik_question: NikQuestionRow
  participant: ParticipantRow
  membership: MembershipRow
  worker_match: WorkerMatchRow
  match_refused: MatchRefusedRow
  link_calibration: LinkCalibrationRow
  review: ReviewRow
  review_decision: ReviewDecisionRow
  review_opinion: ReviewOpinionRow
  registration: RegistrationRow
  record_key: RecordKeyRow
  link_model: LinkModelRow
  worker_act: WorkerActRow
  worker_act_record: WorkerActRecordRow
  coverage_person: CoveragePersonRow
  coverage_cell: CoverageCellRow
  coverage_print: CoveragePrintRow
  nik_fault: NikFaultRow
  coverage_snapshot: CoverageSnapshotRow
  official_total: OfficialTotalRow
  law_choice: LawChoiceRow
  full_export: FullExportRow
  retention_choice: RetentionChoiceRow
  number_counter: NumberCounterRow
  data_request: DataRequestRow
  data_correction: DataCorrectionRow
  reported_death: ReportedDeathRow
  incident: IncidentRow
  incident_entry: IncidentEntryRow
  list_purpose: ListPurposeRow
  privacy_contact: PrivacyContactRow
  funding_source: FundingSourceRow
  budget_entry: BudgetEntryRow
  group_tariff: GroupTariffRow
  funding_rule: FundingRuleRow
  decree: DecreeRow
  decree_act: DecreeActRow
  decree_line: DecreeLineRow
  decree_left_out: DecreeLeftOutRow
  benefit_import: BenefitImportRow
  benefit_payment: BenefitPaymentRow
  payment_match: PaymentMatchRow
  payment_open: PaymentOpenRow
  unclaimed_entitlement: UnclaimedEntitlementRow
  unclaimed_run: UnclaimedRunRow
  waste_finding: WasteFindingRow
  waste_run: WasteRunRow
  lapse_cell: LapseCellRow
  waiting_person: WaitingPersonRow
  plan: PlanRow
  plan_pick: PlanPickRow
  welfare_decile: WelfareDecileRow
  bill: BillRow
  bill_act: BillActRow
  bill_line: BillLineRow
  bill_retry: BillRetryRow
  bill_run: BillRunRow
  bill_profile: BillProfileRow
  claim_event: ClaimEventRow
  claim_event_telling: ClaimEventTellingRow
  claim: ClaimRow
  claim_act: ClaimActRow
  claim_heir: ClaimHeirRow
  claim_document: ClaimDocumentRow
  claim_family_code: ClaimFamilyCodeRow
  claim_school_year: ClaimSchoolYearRow
  claim_letter: ClaimLetterRow
  claim_finding: ClaimFindingRow
  claim_finding_run: ClaimFindingRunRow
  claim_reminder: ClaimReminderRow
  jkn_member: JknMemberRow
  next_path: NextPathRow
  next_path_cell: NextPathCellRow
  next_path_run: NextPathRunRow
  campaign: CampaignRow
  campaign_person: CampaignPersonRow
  campaign_cell: CampaignCellRow
  visit: VisitRow
  visit_mend: VisitMendRow
  jkn_cell: JknCellRow
  meeting: MeetingRow
  meeting_agenda: MeetingAgendaRow
  meeting_participant: MeetingParticipantRow
  meeting_freeze: MeetingFreezeRow
  meeting_figure: MeetingFigureRow
  meeting_decision: MeetingDecisionRow
  meeting_follow_up: MeetingFollowUpRow
  meeting_correction: MeetingCorrectionRow
  publication: PublicationRow
}
