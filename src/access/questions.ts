export { addAccount } from './accounts.ts'
export { type ActingPerson, actAs } from './act-as.ts'
export {
  type Administrator,
  ensureAdministrator,
  resetAdministratorPassword,
} from './administrator.ts'
export { listKeys } from './api-keys/list-keys.ts'
export { makeKey } from './api-keys/make-key.ts'
export { revokeKey } from './api-keys/revoke-key.ts'
export { attempt } from './attempts/attempt.ts'
export { type Act, type AuditRecord, auditRecord, keepRecords, recordAct, recordForEach } from './audit.ts'
export { grantByName } from './give-grant.ts'
export { countHolders, holdsRole, liveGrants, mayActIn, rolesNow } from './grants.ts'
export { invitationPath } from './invitations/api.ts'
export { invite } from './invitations/invite.ts'
export { comingFrom, networkOf } from './origin.ts'
export { may, rightFor, rights } from './policy.ts'
export { type BenefitFigureId, isTooSmall, maySeeBenefitFigure, maySeeFigure } from './policy-figures.ts'
export { demoActor } from './reads.ts'
export { type Role, reachOf, roles } from './roles.ts'
export { resetFactor } from './second-factor/end-factor.ts'
export { signOutEverywhere } from './sign-out-everywhere.ts'
export { findUser } from './store.ts'
