import { obeyOrder, openDownlink } from '@/lib/server/way-out'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

export const GET = openDownlink
export const POST = obeyOrder
