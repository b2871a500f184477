import { connectSettings } from '@/lib/browser/connect-settings'
import type { Owner } from '@/lib/browser/per-session'
import { usedOptions } from '@/lib/browser/use-connect'
import type { ExploreRequest } from '@/lib/explore/explore'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExplorationView } from '@/lib/views/types'
import { exploreSettings } from './explore-settings'
import type { ToExplore } from './explore-target'
import { optionsForCall } from './options-for-call'

/** The call that an exploration made, to be explored anew. */
export const callOf = ({ plan }: ExplorationView, views: SessionViews): ToExplore => {
  const listed = views.catalog().tools.find(({ key }) => key === plan.tool)
  const { url, tool, arguments: args } = plan
  return { kind: 'call', url, tool, arguments: args, inputSchema: listed?.raw['inputSchema'] }
}

/** The same exploration once more. */
export const requestAgain = (owner: Owner, view: ExplorationView, views: SessionViews): ExploreRequest => {
  const { url, tool, arguments: args, inputSchema } = callOf(view, views)
  const { profiles, maxCalls, patience } = view.plan
  const { combinations } = exploreSettings.get()
  return {
    options: optionsForCall(owner, url, usedOptions(owner).get(), connectSettings.of(owner).get()),
    tool,
    arguments: args,
    inputSchema,
    profiles,
    maxCalls,
    patience,
    combinations,
  }
}
