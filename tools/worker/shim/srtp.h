// The worker is written for libsrtp 3 (separate input and output buffers, opaque policies); Debian has libsrtp 2,
// which works in place. These few functions stand between the two.
#pragma once
#include <cstdint>
#include <cstring>
#include <srtp2/srtp.h>

constexpr srtp_err_status_t srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr srtp_err_status_t srtp_err_status_cryptex_err = static_cast<srtp_err_status_t>(29);

struct ms_srtp_policy
{
	srtp_policy_t policy;
	uint8_t key[SRTP_MAX_KEY_LEN];
};

inline srtp_err_status_t srtp_policy_create(ms_srtp_policy** policy)
{
	*policy = new ms_srtp_policy();
	return srtp_err_status_ok;
}

inline void srtp_policy_destroy(ms_srtp_policy* policy)
{
	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(ms_srtp_policy* policy, srtp_ssrc_t ssrc)
{
	policy->policy.ssrc = ssrc;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(ms_srtp_policy* policy, srtp_profile_t profile)
{
	const auto status = srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);
	if (status != srtp_err_status_ok)
	{
		return status;
	}
	return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  ms_srtp_policy* policy,
  const uint8_t* key,
  size_t keyLength,
  const uint8_t* salt,
  size_t saltLength,
  const uint8_t*,
  size_t)
{
	if (keyLength + saltLength > sizeof(policy->key))
	{
		return srtp_err_status_bad_param;
	}
	std::memcpy(policy->key, key, keyLength);
	std::memcpy(policy->key + keyLength, salt, saltLength);
	policy->policy.key = policy->key;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(ms_srtp_policy* policy, bool allow)
{
	policy->policy.allow_repeat_tx = allow;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(ms_srtp_policy* policy, size_t size)
{
	policy->policy.window_size = size;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, ms_srtp_policy* policy)
{
	return srtp_create(session, &policy->policy);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

// Copies the input to the output and lets libsrtp 2 work there; `extra` is what the packet may grow by.
template<class Work>
inline srtp_err_status_t ms_srtp_in_place(
  Work work, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t extra)
{
	if (inLength + extra > *outLength)
	{
		return srtp_err_status_buffer_small;
	}
	if (in != out)
	{
		std::memmove(out, in, inLength);
	}
	int length = static_cast<int>(inLength);
	const auto status = work(out, &length);
	if (status == srtp_err_status_ok)
	{
		*outLength = static_cast<size_t>(length);
	}
	return status;
}

inline srtp_err_status_t srtp_protect(srtp_t s, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t)
{
	const auto work = [s](void* data, int* length) { return srtp_protect(s, data, length); };
	return ms_srtp_in_place(work, in, inLength, out, outLength, SRTP_MAX_TRAILER_LEN);
}

inline srtp_err_status_t srtp_protect_rtcp(srtp_t s, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t)
{
	const auto work = [s](void* data, int* length) { return srtp_protect_rtcp(s, data, length); };
	return ms_srtp_in_place(work, in, inLength, out, outLength, SRTP_MAX_TRAILER_LEN);
}

inline srtp_err_status_t srtp_unprotect(srtp_t s, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
	const auto work = [s](void* data, int* length) { return srtp_unprotect(s, data, length); };
	return ms_srtp_in_place(work, in, inLength, out, outLength, 0);
}

inline srtp_err_status_t srtp_unprotect_rtcp(srtp_t s, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
	const auto work = [s](void* data, int* length) { return srtp_unprotect_rtcp(s, data, length); };
	return ms_srtp_in_place(work, in, inLength, out, outLength, 0);
}

#define srtp_policy_t ms_srtp_policy*
