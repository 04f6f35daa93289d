export {
  type Administrator,
  ensureAdministrator,
  resetAdministratorPassword,
} from './administrator.ts'
export { type Act, recordAct } from './audit.ts'
export { demoActor } from './reads.ts'
export { addReviewer } from './reviewer.ts'
