import type { InputRequests, InputResponseView } from '@modelcontextprotocol/server'
import { sampledText } from '@/lib/demo/concierge/sampled'
import type { Trip } from '@/lib/demo/concierge/trips'
import type { TripDetails } from './trip-form'

type Wish = { readonly destination: string; readonly nights: number }

/** Asks the client's model for one line, under the key `itinerary`. It learns nothing about who travels. */
export const itineraryRequest = (
  { destination, nights }: Wish,
  { interests, travellers }: TripDetails,
): InputRequests => ({
  itinerary: {
    method: 'sampling/createMessage',
    params: {
      systemPrompt: 'You are a travel writer of few words. Answer with one sentence, no preamble.',
      messages: [
        {
          role: 'user',
          content: {
            type: 'text',
            text: `One line for ${nights} nights in ${destination}, ${travellers} travellers, who like ${interests.join(', ') || 'surprises'}.`,
          },
        },
      ],
      modelPreferences: {
        hints: [{ name: 'haiku' }],
        speedPriority: 0.8,
        costPriority: 0.6,
        intelligencePriority: 0.3,
      },
      temperature: 0.7,
      maxTokens: 120,
      stopSequences: ['\n\n'],
    },
  },
})

/** The trip as it would be booked, in the model's words or, without a model, in our own. */
export const draftTrip = ({ destination, nights }: Wish, details: TripDetails, answer: InputResponseView): Trip => {
  const written = sampledText(answer)
  return {
    id: `${destination.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${crypto.randomUUID().slice(0, 8)}`,
    destination,
    departure: details.departure,
    nights,
    travellers: details.travellers,
    cabin: details.cabin,
    extras: details.extras,
    interests: details.interests,
    itinerary: written?.text ?? `${nights} unhurried nights in ${destination}, with room for detours.`,
    writtenBy: written?.model ?? 'the concierge',
  }
}
