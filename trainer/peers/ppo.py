"""PPO of stable-baselines3 on CartPole with the settings of `orgue bench ppo`: steps for each CPU second of all threads."""

import argparse
import json
import resource
import statistics
import subprocess
import sys


def cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peer(seed: int, steps: int) -> tuple[float, float]:
    """Steps per CPU second and the mean of the last 100 episodes; imports and making the learner are not counted."""
    import gymnasium
    import torch
    from stable_baselines3 import PPO
    from stable_baselines3.common.monitor import Monitor
    from stable_baselines3.common.vec_env import DummyVecEnv

    torch.set_num_threads(1)
    lanes = DummyVecEnv([lambda: Monitor(gymnasium.make("CartPole-v1")) for _ in range(4)])
    learner = PPO(
        "MlpPolicy",
        lanes,
        learning_rate=lambda left: 2.5e-4 * left,
        n_steps=128,
        batch_size=128,
        n_epochs=4,
        gamma=0.99,
        gae_lambda=0.95,
        clip_range=0.2,
        ent_coef=0.01,
        vf_coef=0.5,
        max_grad_norm=0.5,
        policy_kwargs={"net_arch": {"pi": [64, 64], "vf": [64, 64]}, "activation_fn": torch.nn.Tanh},
        stats_window_size=100,
        seed=seed,
        device="cpu",
    )
    before = cpu_seconds()
    learner.learn(total_timesteps=steps)
    used = cpu_seconds() - before
    held = [episode["r"] for episode in learner.ep_info_buffer]
    return learner.num_timesteps / used, statistics.fmean(held)


def orgue() -> float:
    """Steps per CPU second of Orgue, median of its seeds."""
    command = ["npm", "run", "-s", "orgue", "--", "bench", "ppo", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    figures = json.loads(done.stdout)["benches"][0]["figures"]
    return next(one["value"] for one in figures if "CPU second" in one["name"])


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=100_000)
    options.add_argument("--seeds", type=int, default=3)
    options.add_argument("--least", type=float, default=3.0, help="ratio below which the script ends with 1")
    given = options.parse_args()
    own = orgue()
    runs = [peer(seed, given.steps) for seed in range(1, given.seeds + 1)]
    theirs = statistics.median(rate for rate, _ in runs)
    print(f"Orgue {own:.0f} steps per CPU second, stable-baselines3 {theirs:.0f}, ratio {own / theirs:.1f}")
    print("stable-baselines3 held the pole for", ", ".join(f"{held:.0f}" for _, held in runs))
    return 0 if own / theirs >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
