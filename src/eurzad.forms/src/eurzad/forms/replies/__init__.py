"""Letters of a party to the office in a case: answers, appeals, withdrawals, requests."""
