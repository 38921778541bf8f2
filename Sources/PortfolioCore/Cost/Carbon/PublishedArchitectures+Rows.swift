extension PublishedArchitectures {
  /// The models, one a line.
  ///
  /// Name, provider, active parameters, all parameters (both in billions, a range where they are an
  /// estimate), tokens a second, seconds to the first token, and marks: `g` the size is an estimate of a
  /// third party, `m` it takes more than text. `-` is not known.
  ///
  /// Facts carried over from the model repository of EcoLogits 0.11.3, of which these are the models that
  /// a company plausibly has; dated names are left out where they say the same as the plain one.
  static let rows = """
    command-a-03-2025 cohere 111 111 51.5 0.32 -
    command-a-plus-05-2026 cohere 25 218 141 0.26 m
    command-a-reasoning-08-2025 cohere 111 111 - - -
    command-a-vision-07-2025 cohere 112 112 - - m
    command-r-08-2024 cohere 32.3 32.3 38.5 0.25 -
    command-r-plus-08-2024 cohere 104 104 6 0.62 -
    command-r7b-12-2024 cohere 8.03 8.03 57 0.24 -
    dbrx-instruct - 36 132 - - -
    mixtral-8x7b-instruct-v0.1 - 12.9 46.7 - - -
    mixtral-8x22b-instruct-v0.1 - 39.1 140.6 - - -
    mistral-7b-instruct-v0.3 - 7.25 7.25 - - -
    codestral-22b-v0.1 - 22.25 22.25 - - -
    mistral-nemo-instruct-2407 - 12.25 12.25 - - -
    mistral-large-instruct-2407 - 122.61 122.61 - - -
    meta-llama-3.1-8b-instruct - 8.03 8.03 - - -
    meta-llama-3.1-70b-instruct - 70.55 70.55 - - -
    meta-llama-3.1-405b-instruct - 405.85 405.85 - - -
    meta-llama-3-8b-instruct - 8.03 8.03 - - -
    meta-llama-3-70b-instruct - 70.55 70.55 - - -
    c4ai-command-r-plus - 103.81 103.81 - - -
    gemma-2-2b-it - 2.61 2.61 - - -
    gemma-2-9b-it - 9.24 9.24 - - -
    gemma-2-27b-it - 27.23 27.23 - - -
    phi-3-mini-4k-instruct - 3.82 3.82 - - -
    phi-3-medium-4k-instruct - 13.96 13.96 - - -
    gpt-oss-120b - 5.1 117 - - -
    gpt-oss-20b - 3.6 21 - - -
    codestral-2508 mistral 22.2 22.2 98 0.38 -
    codestral-latest mistral 22.2 22.2 - - -
    magistral-medium-latest mistral 70-120 70-120 - - g
    magistral-small-latest mistral 23.6 23.6 - - -
    ministral-14b-2512 mistral 14 14 77 0.38 -
    ministral-14b-latest mistral 14 14 - - -
    ministral-3b-2512 mistral 3.32 3.32 131 0.32 -
    ministral-3b-latest mistral 3.32 3.32 - - -
    ministral-8b-2512 mistral 8.02 8.02 81.5 0.32 -
    ministral-8b-latest mistral 8.02 8.02 - - -
    mistral-large-2512 mistral 41 675 59.2 0.63 m
    mistral-large-4 mistral 52 1050 51 1.11 m
    mistral-large-4-0 mistral 52 1050 51 1.11 m
    mistral-large-latest mistral 41 675 52 0.68 m
    mistral-medium mistral 70-120 70-120 - - g
    mistral-medium-2604 mistral 128 128 - - m
    mistral-medium-3 mistral 128 128 78.5 0.41 m
    mistral-medium-3-5 mistral 128 128 93.5 0.36 m
    mistral-medium-3.5 mistral 128 128 93.5 0.36 m
    mistral-medium-latest mistral 70-120 70-120 - - g
    mistral-small-2603 mistral 8 119 110.2 0.44 -
    mistral-small-latest mistral 8 119 - - -
    claude-haiku-4-5 anthropic 10-35 10-35 79 0.5 g
    claude-opus-4-5 anthropic 67-200 670 30.5 5.03 g
    claude-opus-4-6 anthropic 67-200 670 35 1.95 g
    claude-opus-4-7 anthropic 67-200 670 42 1.75 g
    claude-opus-4-8 anthropic 67-200 670 110.8 0.87 g
    claude-sonnet-4-5 anthropic 44-132 440 42 1.15 g
    claude-sonnet-4-6 anthropic 44-132 440 40 1.15 g
    gemini-2.5-flash google 44-132 440 68.5 1.14 gm
    gemini-2.5-flash-lite google 8-28 8-28 131.5 0.92 gm
    gemini-2.5-pro google 200-600 2000 91.8 2.67 gm
    gemini-3-flash-preview google 100-300 300 86 1.64 gm
    gemini-3.1-flash-lite google 30-105 30-105 107 0.82 gm
    gemini-3.1-flash-lite-preview google 30-105 30-105 - - gm
    gemini-3.1-pro-preview google 120-360 1200 77 3.12 gm
    gemini-3.5-flash google 90-240 900 73 4.18 gm
    gemini-3.5-flash-lite google 30-105 30-105 137 1.05 gm
    gemini-3.6-flash google 75-200 750 110.5 1.74 gm
    gemini-3.7-flash google 75-200 750 71 3.01 gm
    gemini-3.8-flash google 75-200 750 74 2.7 gm
    gemini-flash-latest google 44-132 440 - - gm
    gemini-flash-lite-latest google 8-28 8-28 - - gm
    gemini-pro-latest google 200-600 2000 - - gm
    gemma-4-26b-a4b-it google 4 26 20 1.09 m
    gemma-4-31b-it google 31 31 - - m
    gpt-3.5-turbo openai 20-70 20-70 88 0.71 g
    gpt-4 openai 176-528 1760 46 0.89 gm
    gpt-4-turbo openai 88-264 880 23 1.25 gm
    gpt-4.1 openai 35-106 352 81 1.02 gm
    gpt-4.1-mini openai 40-112 40-112 79 0.93 gm
    gpt-4.1-nano openai 10-37 10-37 83 0.83 gm
    gpt-4o openai 44-132 440 74 0.61 gm
    gpt-4o-2024-05-13 openai 44-132 440 44.5 1.1 gm
    gpt-4o-2024-08-06 openai 44-132 440 40 2.03 gm
    gpt-4o-2024-11-20 openai 44-132 440 95 0.67 gm
    gpt-4o-mini openai 8-28 8-28 79 0.54 gm
    gpt-4o-mini-2024-07-18 openai 8-28 8-28 63 0.53 gm
    gpt-5 openai 30-90 300 59 5.13 gm
    gpt-5-codex openai 30-90 300 - - gm
    gpt-5-mini openai 25-70 25-70 101 3.72 gm
    gpt-5-nano openai 5-18.5 5-18.5 62.5 6.93 gm
    gpt-5-pro openai 360-1080 3600 12 21.83 gm
    gpt-5.1 openai 30-90 300 74.5 0.97 gm
    gpt-5.1-codex openai 30-90 300 - - gm
    gpt-5.1-codex-max openai 30-90 300 - - gm
    gpt-5.1-codex-mini openai 25-70 25-70 - - gm
    gpt-5.2 openai 42-126 420 68 2.41 gm
    gpt-5.2-codex openai 42-126 420 - - gm
    gpt-5.2-pro openai 504-1512 5040 19 3.71 gm
    gpt-5.3-codex openai 42-126 420 70 2.29 gm
    gpt-5.4 openai 45-150 450 51 1.56 gm
    gpt-5.4-mini openai 56-158 56-158 106 1.04 gm
    gpt-5.4-nano openai 15-58 15-58 95.5 1.1 gm
    gpt-5.4-pro openai 540-1800 5400 9 7.12 gm
    gpt-5.5 openai 90-300 900 96 4.03 gm
    gpt-5.5-pro openai 540-1800 5400 - - gm
    gpt-5.6-luna openai 18-60 180 60 2 gm
    gpt-5.6-sol openai 90-300 900 71 3.26 gm
    gpt-5.6-terra openai 45-150 450 75 2.15 gm
    o1 openai 44-132 440 111.5 0.96 gm
    o3-mini openai 8-28 8-28 142 4.49 gm
    o4-mini openai 8-28 8-28 93 3.4 gm
    """
}
