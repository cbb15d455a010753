// A hash of content for the IRIs of records: the same on every machine, without a cryptographic module.

/** 16 hex digits (64 bits) over the UTF-16 code units of `text`: cyrb53 (bryc, public domain) with both halves kept. */
export const contentHash = (text: string): string => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(low) + hex(high);
};

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
