import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { APPROVE_PATH } from '@/lib/demo/concierge/approve-page'
import { openApproval, waitForDecision } from '@/lib/demo/concierge/approvals'
import { askForApproval } from '@/lib/demo/concierge/ask-approval'
import { withIcon } from '@/lib/demo/concierge/icons'
import type { Peer } from '@/lib/demo/concierge/peer'
import { reportProgress } from '@/lib/demo/concierge/report'
import { asking, type Asking, type Round } from '@/lib/demo/concierge/rounds'
import { withStructure } from '@/lib/demo/concierge/since'
import { CABINS, type Trip } from '@/lib/demo/concierge/trips'
import { draftTrip, itineraryRequest } from './trip-draft'
import { tripDetails, tripForm, type TripDetails } from './trip-form'

const input = z.object({
  destination: z.string().min(1).max(60).default('Lisbon').meta({ title: 'Destination', description: 'Where to?' }),
  nights: z.int().min(1).max(21).default(3).meta({ title: 'Nights' }),
})
const output = z.object({
  status: z.enum(['booked', 'held', 'refused', 'declined', 'cancelled', 'expired']),
  /** Where it ended. */
  step: z.enum(['details', 'approval', 'done']),
  tripId: z.string().optional(),
  itinerary: z.string().optional(),
  writtenBy: z.string().optional(),
})
type Args = z.output<typeof input>
type Booking = { readonly name: string; readonly email: string; readonly trip: Trip; readonly approval: string }
type State =
  | { readonly step: 'details' }
  | { readonly step: 'itinerary'; readonly details: TripDetails }
  | { readonly step: 'approval'; readonly booking: Booking }
type Outcome = Promise<CallToolResult | Asking<State>>

const STEPS = 4

const ended = (peer: Peer, structured: z.input<typeof output>, text: string): CallToolResult =>
  withStructure(peer, { content: [{ type: 'text', text }], structuredContent: structured })

const askDetails = async ({ peer, ctx }: Round<State>, { destination }: Args, problem = ''): Outcome => {
  // Asking again is no progress, and progress must grow.
  if (problem === '') await reportProgress(ctx, 1, STEPS, 'Waiting for your details')
  const message = `${problem}Who is going to ${destination}, and how?`
  // 2025-06-18 has no modes.
  const mode = peer.revision === '2025-06-18' ? {} : { mode: 'form' as const }
  const params = { ...mode, message, requestedSchema: tripForm(peer.revision) }
  return { ask: { details: { method: 'elicitation/create', params } }, state: { step: 'details' } }
}

const afterDetails = async (round: Round<State>, args: Args): Outcome => {
  const { peer, ctx, can } = round
  const answer = round.answer('details')
  if (answer.kind !== 'elicit') {
    const refusal = round.refusal('details')
    if (refusal === undefined) return askDetails(round, args)
    return ended(peer, { status: 'cancelled', step: 'details' }, `Your client could not show the form: ${refusal}`)
  }
  if (answer.action === 'decline')
    return ended(
      peer,
      { status: 'declined', step: 'details' },
      'You keep your details to yourself, so nothing was planned.',
    )
  if (answer.action === 'cancel')
    return ended(
      peer,
      { status: 'cancelled', step: 'details' },
      'Nothing was planned. Call me again whenever you like.',
    )
  const parsed = tripDetails.safeParse(answer.content)
  if (!parsed.success) return askDetails(round, args, `${z.prettifyError(parsed.error)}\n`)
  await ctx.mcpReq.log('info', { step: 'details', travellers: parsed.data.travellers }, 'booking')
  if (!can.sampling) return askApproval(round, args, parsed.data)
  await reportProgress(ctx, 2, STEPS, 'Waiting for the itinerary')
  return { ask: itineraryRequest(args, parsed.data), state: { step: 'itinerary', details: parsed.data } }
}

const askApproval = async (round: Round<State>, args: Args, details: TripDetails): Outcome => {
  const { peer, ctx, can } = round
  const trip = draftTrip(args, details, round.answer('itinerary'))
  const cost = (details.budget * details.travellers).toFixed(2)
  const what = `Book ${trip.nights} nights in ${trip.destination} for ${trip.travellers}, ${CABINS[trip.cabin].toLowerCase()}, leaving ${trip.departure}, for at most ${cost} euros.`
  const approval = openApproval(what, trip)
  await reportProgress(ctx, 3, STEPS, 'Waiting for your approval')
  if (!can.url)
    return ended(
      peer,
      { status: 'held', step: 'approval', tripId: trip.id, itinerary: trip.itinerary, writtenBy: trip.writtenBy },
      `Held for an hour. Your client cannot open pages for me: approve it at ${peer.origin}${APPROVE_PATH}?id=${approval}`,
    )
  const { name, email } = details
  return {
    ask: askForApproval(round, approval, `Please approve the booking: ${trip.itinerary}`),
    state: { step: 'approval', booking: { name, email, trip, approval } },
  }
}

const afterApproval = async (round: Round<State>, booking: Booking): Outcome => {
  const { peer, ctx } = round
  const { trip, approval } = booking
  const answer = round.answer('approval')
  const end = (status: z.output<typeof output>['status'], text: string): CallToolResult =>
    ended(peer, { status, step: status === 'booked' ? 'done' : 'approval', itinerary: trip.itinerary }, text)
  if (answer.kind !== 'elicit') {
    const refusal = round.refusal('approval')
    if (refusal !== undefined) return end('held', `Not booked: your client could not open the page: ${refusal}`)
    return { ask: askForApproval(round, approval, 'Please approve the booking'), state: { step: 'approval', booking } }
  }
  if (answer.action === 'decline')
    return end('declined', 'You declined to look at the approval page: nothing was booked.')
  if (answer.action === 'cancel')
    return end('cancelled', 'The plan is kept for an hour, unbooked. Call me again to go on.')
  const decision = await waitForDecision(approval, ctx.mcpReq.signal)
  if (decision === 'refused') return end('refused', 'You refused on the approval page: nothing was booked.')
  if (decision === 'expired') return end('expired', 'Nobody decided within the hour: nothing was booked.')
  await reportProgress(ctx, STEPS, STEPS, 'Booked')
  await ctx.mcpReq.log('notice', { step: 'booked', trip: trip.id }, 'booking')
  return withStructure(peer, {
    content: [
      { type: 'text', text: `Booked for ${booking.name}: ${trip.itinerary} The tickets go to ${booking.email}.` },
      {
        type: 'resource_link',
        uri: `trip://${trip.id}`,
        name: trip.id,
        title: trip.destination,
        mimeType: 'text/markdown',
      },
    ],
    structuredContent: {
      status: 'booked',
      step: 'done',
      tripId: trip.id,
      itinerary: trip.itinerary,
      writtenBy: trip.writtenBy,
    } satisfies z.input<typeof output>,
  })
}

const bookTrip = async (args: Args, round: Round<State>): Outcome => {
  const { state } = round
  switch (state?.step) {
    case undefined:
      return askDetails(round, args)
    case 'details':
      return afterDetails(round, args)
    case 'itinerary':
      return round.answer('itinerary').kind === 'missing' && round.refusal('itinerary') === undefined
        ? { ask: itineraryRequest(args, state.details), state }
        : askApproval(round, args, state.details)
    case 'approval':
      return afterApproval(round, state.booking)
  }
}

/** The whole conversation in one call: the person (form), the model (sampling), the person again (page), done. */
export const registerBookTrip = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'book_trip',
    {
      title: 'Book a trip',
      description: 'Asks you for details, a model for an itinerary and you again for approval on a page, then books.',
      inputSchema: input,
      ...(peer.revision >= '2025-06-18' ? { outputSchema: output } : {}),
      ...withIcon(peer, 'bell'),
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    asking(peer, bookTrip),
  )
}
