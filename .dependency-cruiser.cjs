// The walls between the rooms of the house, checked by scripts/house/walls.test.ts.
const subjects =
  'access|audit|areas|registry|membership|coverage|registration|law|privacy|exports|retention|financing|jkn|claims|outreach|public|meetings|reports|interop|demo|operations'
/** What screens may know of the server: contracts, words and the pure rooms. */
const contracts = [
  '[^/]+/api\\.ts',
  'access/(account-header|roles|password-rules|(api-keys|invitations|single-sign-on)/api)\\.ts',
  'claims/(family|findings|letters|matching|payments|reminders|school|times|unclaimed)/(api|words)\\.ts',
  'coverage/sealed/api\\.ts',
  'financing/(bills|deciles|decrees|lapse|plan|projection|waiting|waste)/(api|kinds)\\.ts',
  'financing/bills/members/fields\\.ts',
  'messages/',
  'outreach/(campaigns|paths|visits|paper|phone)/(api|codes|words)\\.ts',
  'platform/day\\.ts',
  'reports/charts/',
  'reports/compare/(api|words)\\.ts',
  'registry/(import-rules|purposes/api)\\.ts',
  'rules/',
]
const tests = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/(rules|linkage)/' },
      to: { path: '^(src|migrations|scripts|web)/', pathNot: '^src/$1/' },
    },
    {
      name: 'pure-rooms-do-no-input-or-output',
      severity: 'error',
      from: { path: '^src/(rules|linkage)/', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?worker_threads$' },
    },
    {
      name: 'a-subject-asks-another-through-its-questions',
      severity: 'error',
      from: { path: `^src/(${subjects})/`, pathNot: tests },
      to: { path: `^src/(${subjects})/`, pathNot: '^src/($1/|[^/]+/questions\\.ts$)' },
    },
    {
      name: 'routes-are-for-main',
      severity: 'error',
      from: { pathNot: `^src/main\\.ts$|^src/platform/http/|${tests}` },
      to: { path: '^src/.+routes\\.ts$' },
    },
    {
      name: 'a-store-is-for-its-own-room',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/.+/store\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'the-platform-knows-no-subject',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: `^src/(${subjects})/` },
    },
    {
      name: 'screens-see-contracts-only',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(src|migrations|scripts|bench)/',
        pathNot: `^src/(${contracts.join('|')})`,
      },
    },
    {
      name: 'no-orphan-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/dist|var)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
