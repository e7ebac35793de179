import {
  CROWDED_FACTOR,
  FIRST_BACKOFF_MS,
  GOOD_ROUNDS,
  MAX_BACKOFF_MS,
  SETTLE_MS,
  SHED_FACTOR,
  SHORT_PAUSE_MS,
} from "../limits/rules.js";

/** The policy of `createGate` in Lua; `s` is its state, `now` the time, `underWay` the number of places in use. */
export const gateScript = `
local function budget(reserve)
  if now >= s.endsAt then s.left, s.beganAt, s.isAssumed, s.endsAt = s.quota, s.endsAt, 1, now + s.windowMs end
  return s.left - math.min(reserve, s.quota - 1)
end
local function isOpen(count, reserve)
  return count + 1 <= s.allowed and now >= s.pausedUntil and budget(reserve) > count
end
local function opensAt(reserve)
  return math.max(s.pausedUntil, budget(reserve) > underWay and 0 or s.endsAt)
end

local function observeQuota(sentAt, endsInMs, windowMs, quota, left)
  budget(0)
  if not endsInMs then s.left = s.left - 1 return end
  s.quota = quota or s.quota
  s.windowMs = windowMs or math.max(s.windowMs, endsInMs)
  local earliest, latest = sentAt + endsInMs, now + endsInMs + ${SETTLE_MS}
  if earliest <= s.beganAt then return end
  local isNewer = s.isAssumed == 0 and earliest >= s.endsAt
  if isNewer then s.beganAt, s.left = s.endsAt, s.quota end
  s.endsAt = (s.isAssumed == 1 or isNewer) and latest or math.min(s.endsAt, latest)
  s.isAssumed = 0
  s.left = math.min(s.left, left or s.left - 1)
end
local function pause(ms) s.pausedUntil = math.max(s.pausedUntil, now + ms) end
local function observeConcurrency(sentAt, kind, pauseMs, random)
  if kind ~= "good" and kind ~= "unclear" then pause(pauseMs) end
  if sentAt <= s.loweredAt or kind == "unclear" or kind == "spent" then return end
  if kind == "good" then
    s.sheds = math.max(0, s.sheds - 1)
    s.allowed = math.min(places, s.allowed + 1 / (${GOOD_ROUNDS} * s.allowed))
    return
  end
  local isShed = kind == "shed"
  local backoffMs = isShed and math.min(${MAX_BACKOFF_MS}, ${FIRST_BACKOFF_MS} * 2 ^ s.sheds) or ${SHORT_PAUSE_MS}
  if isShed then s.sheds = s.sheds + 1 end
  s.allowed = math.max(1, math.min(s.allowed, underWay) * (isShed and ${SHED_FACTOR} or ${CROWDED_FACTOR}))
  s.loweredAt = now
  pause(backoffMs * (0.5 + random / 2))
end
local function observe(sentAt, kind, endsInMs, windowMs, quota, left, pauseMs, random)
  if not kind then return end
  sentAt = math.min(tonumber(sentAt), now)
  observeQuota(sentAt, tonumber(endsInMs), tonumber(windowMs), tonumber(quota), tonumber(left))
  observeConcurrency(sentAt, kind, tonumber(pauseMs), tonumber(random))
end
`;
