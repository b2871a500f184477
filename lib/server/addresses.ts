import { BlockList, isIP, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

const listOf = (v4: readonly [string, number][], v6: readonly [string, number][]): BlockList => {
  const list = new BlockList()
  for (const [net, prefix] of v4) list.addSubnet(net, prefix, 'ipv4')
  for (const [net, prefix] of v6) list.addSubnet(net, prefix, 'ipv6')
  return list
}

const LOOPBACK = listOf([['127.0.0.0', 8]], [['::1', 128]])

/** No MCP server lives there, cloud metadata and other people's devices do. */
const FORBIDDEN = listOf(
  [
    ['0.0.0.0', 8], // "this host" (RFC 1122 §3.2.1.3): Linux takes it for loopback
    ['169.254.0.0', 16], // link-local (RFC 3927), metadata of AWS, Azure, Google
    ['168.63.129.16', 32], // Azure's wire server
    ['100.100.100.200', 32], // Alibaba's metadata
    ['224.0.0.0', 4], // multicast (RFC 5771)
    ['240.0.0.0', 4], // reserved, broadcast
  ],
  [
    ['::', 128],
    ['fe80::', 10], // link-local (RFC 4291 §2.5.6)
    ['fd00:ec2::254', 128], // AWS's metadata
    ['fd20:ce::254', 128], // Google's metadata
    ['ff00::', 8], // multicast
    ['::', 96], // IPv4-compatible, deprecated; ::1 is asked for first
    ['64:ff9b::', 96], // NAT64 (RFC 6052): another spelling of an IPv4 address
  ],
)

const family = (ip: string): 'ipv4' | 'ipv6' => (isIPv6(ip) ? 'ipv6' : 'ipv4')

/** `BlockList` reads IPv4-mapped addresses (RFC 4291 §2.5.5.2) as the IPv4 address they hold. */
export const isLoopback = (ip: string): boolean => isIP(ip) !== 0 && LOOPBACK.check(ip, family(ip))

/** Networks that are nobody else's (RFC 1918, RFC 4193). */
const PRIVATE = listOf(
  [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ],
  [['fc00::', 7]],
)

/** True for this machine and its private networks. */
export const isNear = (ip: string): boolean => isLoopback(ip) || (isIP(ip) !== 0 && PRIVATE.check(ip, family(ip)))

/** True for addresses that no request may reach. */
export const isForbidden = (ip: string): boolean =>
  isIP(ip) === 0 || ip.includes('%') || (FORBIDDEN.check(ip, family(ip)) && !isLoopback(ip))

/** True for an address of this machine: loopback, or that of an interface. */
export const isOwn = (ip: string): boolean => isIP(ip) !== 0 && (isLoopback(ip) || interfaces().check(ip, family(ip)))

/** Looked up each time, since networks come and go. A list knows every spelling of an address, text does not. */
const interfaces = (): BlockList => {
  const list = new BlockList()
  for (const { address } of Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []))
    list.addAddress(address, family(address))
  return list
}
