/** Settings of a site that declares everything that can be declared. */
export const settings = {
  revision: "2024-03-26",
  policyUrl: "/privacy",
  controller: { name: "Larkspan", email: "privacy@larkspan.example", phone: "+49 30 1234" },
  earlierNotices: [
    { date: "2023-05-01", url: "/privacy/2023-05-01", revision: "2023-05-01" },
    { date: "2021-01-15", url: "/privacy/2021-01-15" },
  ],
  services: [
    {
      id: "counter",
      category: "analytics",
      name: "Counter",
      provider: "Count Ltd, Ireland",
      purpose: "Counts visits, and shows which pages are read.",
      policyUrl: "https://count.example/privacy",
      role: "processor",
      recipients: ["Count Hosting Inc."],
      data: ["IP address", "pages visited"],
      retention: "P14M",
      transfers: [{ country: "US", ground: "standard contractual clauses" }],
      cookies: [
        { name: "_c", duration: "P13M", purpose: "Recognises the browser." },
        { name: "_c_*", duration: "session" },
        { name: "visitor (count.example)", duration: "P2Y" },
      ],
      storage: [
        { name: "/^count\\d+$/", type: "localStorage" },
        { name: "countQueue", type: "indexedDB" },
      ],
    },
    {
      id: "tiles",
      category: "functional",
      name: "Tiles",
      provider: "Tile Maps GmbH",
      purpose: "Shows maps.",
    },
    {
      id: "login",
      category: "essential",
      name: "Sign-in",
      purpose: "Keeps you signed in.",
      cookies: [{ name: "session_id", duration: "session" }],
    },
  ],
} as const;
