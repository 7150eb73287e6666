import { describe, expect, it } from 'vitest';
import { withoutContacts } from '../../src/posting/contacts.ts';

describe('contacts', () => {
  it.each(['jane.doe+jobs@ropes.example.co.uk', 'søren@havn.example'])('%s is taken out', (mail) => {
    expect(withoutContacts(`Write to ${mail}, or call.`)).toBe('Write to [mail address], or call.');
  });

  it.each([
    '+49 (0)30 1234 5678',
    '+44 20 7946 0000',
    '0049 30 12345678',
    '(0)30/1234567'.replace('(0)', '0'),
    '(555) 010-9999',
    '555-010-9999',
    '+1.555.010.9999',
    '030 1234567',
  ])('%s is taken out', (phone) => {
    expect(withoutContacts(`Call ${phone}.`)).toBe('Call [phone number].');
  });

  it.each([
    '$120,000 - $150,000 a year',
    '80 000 - 100 000 EUR',
    '£45,000–£55,000',
    '2024-2025, 3-5 years, 24/7, 401(k)',
    'TensorFlow 2.16.1, Python 3.11',
    'Reference 2025-000123',
    'a@b',
    'p@5, recall@10',
  ])('%s stays', (text) => {
    expect(withoutContacts(text)).toBe(text);
  });
});
