export { buildReach, dropReach } from './views.ts'
export { forTheRegency, type Lists, type Reach, within } from './within.ts'
