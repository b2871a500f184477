import { runExchange } from '@/lib/server/way-out'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

export const POST = runExchange
