export { buildReach, dropReach } from './views.ts'
export { forTheRegency, type Reach, within } from './within.ts'
