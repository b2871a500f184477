import type { CallToolResult } from '@modelcontextprotocol/server'
import * as z from 'zod'

/** The one tool that may be a task. */
export const PACK = 'pack_suitcase'

export const packing = z.object({
  destination: z.string().min(1).max(60).default('Lisbon').meta({ title: 'Destination' }),
  secondsPerStep: z.number().min(0).max(10).default(0.2).meta({ title: 'Seconds per step' }),
})

export type Packing = z.output<typeof packing>

export const STEPS = ['Folding shirts', 'Rolling socks', 'Closing the lid'] as const

export const packed = ({ destination }: Packing, umbrella: boolean): CallToolResult => ({
  content: [{ type: 'text', text: `Packed for ${destination}${umbrella ? ', with an umbrella' : ''}.` }],
})
