import { afterAll, beforeAll, describe } from 'vitest'
import { bills } from './bills.ts'
import { budget } from './budget.ts'
import { claims } from './claims.ts'
import { decrees } from './decrees.ts'
import { eventList } from './event-list.ts'
import { everyScreen } from './every-screen.ts'
import { familyPage } from './family-page.ts'
import { findWorker } from './find-worker.ts'
import { firstView } from './first-view.ts'
import { freedMoney } from './freed-money.ts'
import { fullExports } from './full-exports.ts'
import { type Ground, openGround } from './ground.ts'
import { importList } from './import-list.ts'
import { law } from './law.ts'
import { meetings } from './meetings.ts'
import { numberToRows } from './number-to-rows.ts'
import { offices } from './offices.ts'
import { officialTotals } from './official-totals.ts'
import { oldDecree } from './old-decree.ts'
import { outreach } from './outreach.ts'
import { personalData } from './personal-data.ts'
import { plans } from './plans.ts'
import { publicVisitor } from './public-visitor.ts'
import { registerOne } from './register-one.ts'
import { reviewPairs } from './review-pairs.ts'
import { roles } from './roles.ts'
import { schoolYears } from './school-years.ts'
import { secondFactor } from './second-factor.ts'
import { signIn } from './sign-in.ts'
import { singleSignOn } from './single-sign-on.ts'
import { twoReviewers } from './two-reviewers.ts'

// One server and one browser for all journeys; the last ones change the lists.
describe('a real browser', () => {
  let ground: Ground
  beforeAll(async () => {
    ground = await openGround()
  }, 300_000)
  afterAll(() => ground?.close())
  const get = () => ground

  signIn(get)
  secondFactor(get)
  singleSignOn(get)
  firstView(get)
  numberToRows(get)
  findWorker(get)
  publicVisitor(get)
  everyScreen(get)
  law(get)
  officialTotals(get)
  reviewPairs(get)
  twoReviewers(get)
  roles(get)
  offices(get)
  personalData(get)
  fullExports(get)
  budget(get)
  decrees(get)
  bills(get)
  plans(get)
  claims(get)
  freedMoney(get)
  oldDecree(get)
  familyPage(get)
  schoolYears(get)
  outreach(get)
  registerOne(get)
  importList(get)
  eventList(get)
  meetings(get)
})
