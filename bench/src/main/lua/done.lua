-- Told at the end, for the program that started us: requests, microseconds, p50, p99, failures, bytes received, p95.
function done(summary, latency)
  local e = summary.errors
  local own = taken and taken() or latency
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration, own:percentile(50),
    own:percentile(99), e.connect + e.read + e.write + e.status + e.timeout, summary.bytes, own:percentile(95)))
end
