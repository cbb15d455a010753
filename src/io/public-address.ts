// Tells addresses of the public internet from those of the user's own machine or network.
import ipaddr from 'ipaddr.js';

/** IPv6 gives out no public address outside 2000::/3 (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * False for loopback, private, link-local, carrier-grade NAT, multicast, unspecified, reserved and translated addresses;
 * an IPv4 address mapped into IPv6 counts as the IPv4 one. False also for what is no address.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
};

/** The address that a URL's host is written as; undefined for a name: "[::1]" → "::1". */
export const literalAddress = (hostname: string): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
};
